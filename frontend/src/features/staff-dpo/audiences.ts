import { useLingui } from '@lingui/react/macro';

import type { Audience } from './api/declarations';

export function useAudiences(): Record<Audience, string> {
  const { t } = useLingui();
  return {
    client: t`Leistungsberechtigte`,
    adviser: t`Beratungsfachkräfte`,
    guest: t`Gäste (Beistand, Sprachmittlung)`,
  };
}
