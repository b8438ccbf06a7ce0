import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';
import { useNow } from '@/lib/useNow';

import { useRevokeCopyLink, type DataCopy } from '../api/copies';
import type { SubjectRequest } from '../api/requests';

type CopyLink = NonNullable<DataCopy['link']>;

/** What became of the link that was made last: opened, fetched, locked, taken back. */
export function CopyLinkState({ request, link }: { request: SubjectRequest; link: CopyLink }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const now = useNow(60_000);
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeCopyLink(request, () => {
    announce(t`Die Adresse gilt nicht mehr.`);
    setAsking(false);
  });
  const when = (utc: string) =>
    `${formatDate(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  const until = when(link.expires_at);
  const back = link.revoked_at && when(link.revoked_at);
  const { openings } = link;
  const isOver = link.revoked_at !== null || Date.parse(link.expires_at) <= now;
  return (
    <>
      {link.tries_left === 0 && !link.revoked_at && (
        <Alert tone="warning" title={t`Die Adresse ist gesperrt`}>
          <p>
            <Trans>
              Der Code wurde zu oft falsch eingegeben. Klären Sie mit der Person, was war, und
              erstellen Sie dann eine neue Adresse.
            </Trans>
          </p>
        </Alert>
      )}
      <DescriptionList
        facts={[
          {
            name: t`Gilt`,
            value: back ? t`zurückgenommen am ${back}` : t`bis ${until}`,
          },
          { name: t`Geöffnet`, value: t`${openings} Mal` },
          { name: t`Zuletzt abgeholt`, value: link.fetched_at ? when(link.fetched_at) : '–' },
          { name: t`Falsche Codes, die noch gehen`, value: link.tries_left },
        ]}
      />
      {!isOver && (
        <div>
          <Button variant="tertiary" onClick={() => setAsking(true)}>
            {t`Adresse zurücknehmen`}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t`Adresse zurücknehmen?`}
        action={t`Zurücknehmen`}
        busy={revoke.isPending}
        error={revoke.error}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate({})}
      >
        <p>
          <Trans>Die Person kann die Kopie dann nicht mehr abholen.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
