import { useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';

/** How a client is called on the staff pages: by name, else by reference, else in general. */
export function useClientName(): (client: Appointment['client']) => string {
  const { t } = useLingui();
  return (client) => client?.display_name ?? client?.reference ?? t`Person ohne Namen`;
}
