import { useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { isolate } from '@/lib/isolate';

/**
 * How a client is called on the staff pages: by name, else by reference, else in general. Fit for
 * the middle of any sentence.
 */
export function useClientName(): (
  client: Pick<NonNullable<Appointment['client']>, 'display_name' | 'reference'> | null,
) => string {
  const { t } = useLingui();
  return (client) =>
    isolate(client?.display_name ?? client?.reference ?? '') || t`Person ohne Namen`;
}
