import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { brandsQuery } from './api/brands';
import { productsQuery } from './api/products';
import { BrandCard } from './components/BrandCard';
import { BrandDialog } from './components/BrandDialog';
import styles from './ProductsPage.module.css';

/** Whose codes the office buys, what they give, and how many there are. */
export function ProductsPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const [creating, setCreating] = useState(false);
  const brands = useQuery(brandsQuery(office.id));
  const products = useQuery(productsQuery(office.id));
  return (
    <RoleGate roles={['allowance_officer']}>
      <Page
        title={t`Marken und Codes`}
        width="wide"
        lead={t`Ein Code passt nur zur Marke auf der SIM-Karte. Zu jeder Marke gehören Produkte, zu jedem Produkt ein Vorrat an Codes.`}
        aside={<Button onClick={() => setCreating(true)}>{t`Marke anlegen`}</Button>}
      >
        {creating && <BrandDialog brand={null} onClose={() => setCreating(false)} />}
        <QueryView
          query={brands}
          isEmpty={(found) => found.length === 0}
          empty={
            <p>
              <Trans>Noch keine Marke. Legen Sie die erste an, dann ein Produkt und Codes.</Trans>
            </p>
          }
        >
          {(found) => (
            <QueryView query={products}>
              {(all) => (
                <div className={styles.products}>
                  {found.map((brand) => (
                    <BrandCard
                      key={brand.id}
                      brand={brand}
                      products={all.filter(({ brand_id }) => brand_id === brand.id)}
                    />
                  ))}
                </div>
              )}
            </QueryView>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}
