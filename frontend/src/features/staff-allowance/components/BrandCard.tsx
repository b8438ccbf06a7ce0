import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Badge } from '@/components/staff/Badge';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Switch } from '@/components/staff/Switch';
import { VoucherSteps } from '@/domain/vouchers/VoucherSteps';

import { useChangeBrand, type Brand } from '../api/brands';
import type { Product } from '../api/products';
import styles from '../ProductsPage.module.css';
import { BrandDialog } from './BrandDialog';
import { ProductDialog } from './ProductDialog';
import { ProductPart } from './ProductPart';

/** A brand with what clients are told, and its products with their codes. */
export function BrandCard({ brand, products }: { brand: Brand; products: Product[] }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'brand' | 'product' | null>(null);
  const change = useChangeBrand(brand);
  const { name, network, version } = brand;
  return (
    <Card>
      <div className={styles.head}>
        <h2>{name}</h2>
        {brand.is_example && <Badge tone="warning">{t`Beispiel, nicht geprüft`}</Badge>}
      </div>
      <p className="nb-soft">
        {network && <Trans>Netz: {network}.</Trans>} <Trans>Fassung {version}.</Trans>
      </p>
      <details className={styles.details}>
        <summary>
          <Trans>Was die Person zu sehen bekommt (mit erfundenem Code)</Trans>
        </summary>
        <VoucherSteps steps={brand.preview} gives={SAMPLE} printed />
      </details>
      <Switch
        label={t`Gutscheine dieser Marke ausgeben`}
        checked={change.isPending ? (change.variables.active ?? brand.active) : brand.active}
        onChange={(active) => change.mutate({ active })}
      />
      {change.error && <StaffProblem error={change.error} />}
      <div className="nb-actions">
        <Button variant="secondary" onClick={() => setAsking('brand')}>
          {t`Marke ändern`}
          <span className="nb-sr-only">: {name}</span>
        </Button>
        <Button variant="secondary" onClick={() => setAsking('product')}>
          {t`Produkt anlegen`}
          <span className="nb-sr-only">: {name}</span>
        </Button>
      </div>
      {products.map((product) => (
        <ProductPart key={product.id} product={product} />
      ))}
      {asking === 'brand' && <BrandDialog brand={brand} onClose={() => setAsking(null)} />}
      {asking === 'product' && <ProductDialog brand={brand} onClose={() => setAsking(null)} />}
    </Card>
  );
}

const SAMPLE = {
  kind: 'credit' as const,
  megabytes: 1,
  credit_cents: null,
  option_name: '22',
  option_cents: null,
  validity_days: null,
};
