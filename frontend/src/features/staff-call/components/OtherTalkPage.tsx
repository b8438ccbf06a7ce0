import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { appointmentQuery } from '@/api/staff/appointments';
import { tellLeft } from '@/call/api';
import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { useClientName } from '@/domain/clients/clientName';
import { staffHttp } from '@/lib/staffSession';

export interface OtherTalkPageProps {
  /** The talk that the adviser is in. */
  held: string;
  onLeft: () => void;
}

/** Somebody in one talk opens another: one after the other, and never by mistake. */
export function OtherTalkPage({ held, onLeft }: OtherTalkPageProps) {
  const { t } = useLingui();
  const clientName = useClientName();
  const { data } = useQuery(appointmentQuery(held));
  const name = clientName(data?.client ?? null);
  const leave = () => {
    void tellLeft(staffHttp, held).catch(() => null);
    onLeft();
  };
  return (
    <Page title={t`Sie sind noch in einem Gespräch`}>
      <p>
        <Trans>
          Ihr Gespräch mit {name} läuft unten rechts weiter. Legen Sie dort erst auf, bevor Sie das
          nächste öffnen.
        </Trans>
      </p>
      <div className="nb-actions">
        <ButtonLink
          to="/app/termine/$appointmentId/gespraech"
          params={{ appointmentId: held }}
        >{t`Zurück zum Gespräch mit ${name}`}</ButtonLink>
        <Button variant="secondary" onClick={leave}>
          {t`Auflegen und dieses öffnen`}
        </Button>
      </div>
    </Page>
  );
}
