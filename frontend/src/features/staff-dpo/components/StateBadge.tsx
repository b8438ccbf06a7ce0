import { useLingui } from '@lingui/react/macro';

import { Badge } from '@/components/staff/Badge';

import type { Declaration } from '../api/declarations';

/** Where a declaration stands in its life. */
export function StateBadge({ state }: Pick<Declaration, 'state'>) {
  const { t } = useLingui();
  switch (state) {
    case 'draft':
      return <Badge tone="warning">{t`Entwurf`}</Badge>;
    case 'sent_back':
      return <Badge tone="danger">{t`zurückgegeben`}</Badge>;
    case 'reviewed':
      return <Badge tone="info">{t`geprüft, noch nicht veröffentlicht`}</Badge>;
    case 'published':
      return <Badge tone="success">{t`gilt jetzt`}</Badge>;
    case 'retired':
      return <Badge>{t`gilt nicht mehr`}</Badge>;
  }
}
