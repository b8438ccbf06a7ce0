import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { DescriptionList } from '@/components/staff/DescriptionList';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Switch } from '@/components/staff/Switch';
import { formatData } from '@/domain/vouchers/formatData';
import { useGives } from '@/domain/vouchers/useGives';
import { formatCents } from '@/lib/dates';

import { stockQuery, useChangeProduct, type Product } from '../api/products';
import styles from '../ProductsPage.module.css';
import { PinBatches } from './PinBatches';
import { PinUpload } from './PinUpload';
import { StockFigures } from './StockFigures';

/** One product of a brand: what a code costs and gives, and how many there are. */
export function ProductPart({ product }: { product: Product }) {
  const { t, i18n } = useLingui();
  const stock = useQuery(stockQuery(product.id));
  const change = useChangeProduct(product);
  const gives = useGives();
  const value =
    product.credit_cents === null
      ? formatData(product.megabytes, i18n.locale)
      : formatCents(product.credit_cents, i18n.locale);
  const { version } = product;
  return (
    <section className={styles.product} aria-label={`${product.brand_name}, ${value}`}>
      <h3>{value}</h3>
      <DescriptionList
        facts={[
          { name: t`Der Code gibt`, value: gives(product, product.brand_name) },
          { name: t`Preis`, value: formatCents(product.price_cents, i18n.locale) },
          { name: t`Fassung`, value: version },
        ]}
      />
      <QueryView query={stock}>{(found) => <StockFigures stock={found} />}</QueryView>
      {stock.data?.free === 0 && (
        <p className={styles.low}>
          <Trans>
            Der Vorrat ist leer. Neue Gutscheine werden abgelehnt, bis Sie Codes hochladen.
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
    </section>
  );
}
