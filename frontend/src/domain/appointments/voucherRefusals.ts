import { useLingui } from '@lingui/react/macro';

import type { components } from '@/api/generated/data_allowance';

export type VoucherRefusal = NonNullable<components['schemas']['VoucherOutlook']['why_not']>;

/** Why there is no voucher; the same words before booking and afterwards. */
export function useVoucherRefusals(): Record<VoucherRefusal, string> {
  const { t } = useLingui();
  return {
    no_budget: t`Für dieses Jahr gibt es noch kein Budget.`,
    budget_short: t`Das Budget reicht für diesen Gutschein nicht mehr.`,
    no_product: t`Es gibt kein Produkt, das für dieses Gespräch groß genug ist.`,
    no_pins: t`Der Vorrat an Codes ist leer.`,
    talk_over: t`Die geplante Zeit ist vorbei. Für ein neues Gespräch verschieben Sie den Termin.`,
  };
}
