import { useLingui } from '@lingui/react/macro';

import type { components } from '@/api/generated/data_allowance';

export type VoucherRefusal = NonNullable<components['schemas']['VoucherOutlook']['why_not']>;

/** Why there is no voucher; the same words before booking and afterwards. */
export function useVoucherRefusals(): Record<VoucherRefusal | 'brand_not_sold', string> {
  const { t } = useLingui();
  return {
    brand_not_sold: t`Die Person hat eine SIM-Karte von einer Marke, die nicht angeboten wird.`,
    no_budget: t`Für dieses Jahr gibt es noch kein Budget.`,
    budget_short: t`Das Budget reicht für diesen Gutschein nicht mehr.`,
    no_product: t`Von dieser Marke gibt es kein Produkt, das für dieses Gespräch groß genug ist.`,
    no_pins: t`Der Vorrat an Codes dieser Marke ist leer.`,
    pins_expire: t`Die Codes dieser Marke laufen vor dem Termin ab.`,
    talk_over: t`Die geplante Zeit ist vorbei. Für ein neues Gespräch verschieben Sie den Termin.`,
  };
}
