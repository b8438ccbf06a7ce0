import { useLingui } from '@lingui/react/macro';

import { formatCents } from '@/lib/dates';

import { formatData } from './formatData';
import type { Gives } from './types';

/** What a code gives, in a sentence: credit is not data until an option is booked. */
export function useGives(): (gives: Gives, brand: string) => string {
  const { t, i18n } = useLingui();
  return (gives, brand) => {
    const size = formatData(gives.megabytes, i18n.locale);
    const days = gives.validity_days;
    const data = days ? t`${size} Datenvolumen, ${days} Tage lang` : t`${size} Datenvolumen`;
    if (gives.credit_cents === null) return t`${data}, bei ${brand}.`;
    const credit = formatCents(gives.credit_cents, i18n.locale);
    const cost = formatCents(gives.option_cents ?? 0, i18n.locale);
    const option = gives.option_name ?? '';
    return t`${credit} Guthaben bei ${brand}. Damit buchen Sie „${option}“ für ${cost}: ${data}.`;
  };
}
