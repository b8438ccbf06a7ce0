import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Switch } from '@/components/staff/Switch';
import { formatCents, formatMegabytes } from '@/lib/dates';

import { productsQuery, stockQuery, useChangeProduct, type Product } from './api/products';
import { PinBatches } from './components/PinBatches';
import { PinUpload } from './components/PinUpload';
import { ProductDialog } from './components/ProductDialog';
import { StockFigures } from './components/StockFigures';
import styles from './ProductsPage.module.css';

export function ProductsPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const [creating, setCreating] = useState(false);
  const products = useQuery(productsQuery(office.id));
  return (
    <RoleGate roles={['allowance_officer']}>
      <Page
        title={t`Tarife und PINs`}
        width="wide"
        lead={t`Ein Tarif ist, was der Anbieter verkauft. Zu jedem Tarif gehört ein Vorrat an PINs.`}
        aside={<Button onClick={() => setCreating(true)}>{t`Tarif anlegen`}</Button>}
      >
        {creating && <ProductDialog onClose={() => setCreating(false)} />}
        <QueryView
          query={products}
          isEmpty={(found) => found.length === 0}
          empty={
            <p>
              <Trans>Noch kein Tarif. Legen Sie den ersten an, dann laden Sie PINs hoch.</Trans>
            </p>
          }
        >
          {(found) => (
            <div className={styles.products}>
              {found.map((product) => (
                <ProductCard key={product.id} product={product} />
              ))}
            </div>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}

function ProductCard({ product }: { product: Product }) {
  const { t, i18n } = useLingui();
  const stock = useQuery(stockQuery(product.id));
  const change = useChangeProduct(product);
  const size = formatMegabytes(product.megabytes * 1_000_000, i18n.locale);
  return (
    <Card>
      <h2>
        {product.provider_name}, {size}
      </h2>
      <DescriptionList
        facts={[{ name: t`Preis`, value: formatCents(product.price_cents, i18n.locale) }]}
      />
      <QueryView query={stock}>{(found) => <StockFigures stock={found} />}</QueryView>
      {stock.data?.free === 0 && (
        <p className={styles.low}>
          <Trans>
            Der Vorrat ist leer. Neue Gutscheine werden abgelehnt, bis Sie PINs hochladen.
          </Trans>
        </p>
      )}
      <Switch
        label={t`Für neue Gutscheine verwenden`}
        checked={change.isPending ? (change.variables.active ?? product.active) : product.active}
        onChange={(active) => change.mutate({ active })}
      />
      {change.error && <StaffProblem error={change.error} />}
      <PinBatches productId={product.id} />
      <PinUpload productId={product.id} />
    </Card>
  );
}
