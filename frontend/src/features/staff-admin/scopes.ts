import { useLingui } from '@lingui/react/macro';

import type { Scope } from './api/machines';

/** What a program may be allowed to do, in the order it is offered. */
export const scopes: Scope[] = [
  'appointments:read',
  'appointments:write',
  'links:write',
  'topics:read',
  'consent:read',
  'allowance:read',
  'media:read',
];

/** What each of them is called. */
export function useScopeNames(): Record<Scope, string> {
  const { t } = useLingui();
  return {
    'appointments:read': t`Termine lesen`,
    'appointments:write': t`Termine buchen und ändern`,
    'links:write': t`Links für Termine erstellen (Zugang zum Gespräch)`,
    'topics:read': t`Anliegen lesen`,
    'consent:read': t`Einwilligungen lesen`,
    'allowance:read': t`Budget und Gutscheine lesen`,
    'media:read': t`Gesprächsdaten lesen (nie Inhalte)`,
  };
}
