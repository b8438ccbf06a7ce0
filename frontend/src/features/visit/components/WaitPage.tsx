import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

import { preloadCall } from '@/call/loading';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { DoorPicture } from '@/components/pictures/DoorPicture';
import { OfficeContact, PhoneButton } from '@/domain/office/OfficeContact';
import { formatDay, formatTime } from '@/lib/dates';

import { useChime } from '../hooks/useChime';
import { stepOf, useVisit } from '../hooks/useVisit';
import { isLate } from '../state/presence';
import { ProofLink } from './ProofLink';
import { VoucherLink } from './VoucherLink';

/** The person is known to wait. Says who is there and who is not, and never more than is known. */
export function WaitPage() {
  const { t, i18n } = useLingui();
  const { appointment, facts, hasVoucher, state } = useVisit();
  const { presence } = state.live;
  const { sounds, unlock } = useChime(false);
  useEffect(preloadCall, []);
  const { starts_at, zone } = appointment;
  const day = formatDay(starts_at, zone, i18n.locale);
  const time = formatTime(starts_at, zone, i18n.locale);
  return (
    <Page
      title={t`Sie sind im Warteraum`}
      picture={<DoorPicture />}
      step={stepOf('waiting', hasVoucher)}
      lead={t`Ihr Termin: ${day}, ${time} Uhr`}
    >
      {state.live.sentTooMuch && (
        <Alert tone="warning" title={t`Ihre Verbindung wurde getrennt`} live>
          <p>
            <Trans>
              Ihr Gerät hat zu viel auf einmal gesendet. Bitte laden Sie diese Seite neu oder rufen
              Sie uns an.
            </Trans>
          </p>
        </Alert>
      )}
      <WhoIsThere hears={sounds === true} />
      <div className="nb-actions">
        {sounds === false && (
          <Button variant="secondary" onClick={unlock}>
            <Trans>Ton einschalten</Trans>
          </Button>
        )}
        <ButtonLink to="/t/technik" variant="tertiary">
          <Trans>Kamera und Ton ausprobieren</Trans>
        </ButtonLink>
        <VoucherLink />
        {isLate(presence, Date.parse(starts_at), facts.now) && <ProofLink isThere />}
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function WhoIsThere({ hears }: { hears: boolean }) {
  const { t } = useLingui();
  const { appointment, facts, state } = useVisit();
  const { presence, officeToldAt } = state.live;
  const name = appointment.adviser.display_name;
  return (
    <>
      <Alert tone={presence === 'in_call' ? 'success' : 'info'} live>
        <p>
          {presence === 'in_call' ? (
            <Trans>
              <bdi>{name}</bdi> ist schon da und kann Sie hereinlassen.
            </Trans>
          ) : presence === 'in_another_call' ? (
            <Trans>
              <bdi>{name}</bdi> ist noch in einem anderen Gespräch. Sie stehen schon auf der Liste.
            </Trans>
          ) : presence === 'signed_in' ? (
            <Trans>
              <bdi>{name}</bdi> ist angemeldet und kann sehen, dass Sie da sind.
            </Trans>
          ) : presence === 'away' ? (
            <Trans>
              Sie sind da. <bdi>{name}</bdi> ist noch nicht da.
            </Trans>
          ) : (
            // Nobody can say just now, or says what this page does not know yet.
            <Trans>Sie sind da.</Trans>
          )}
        </p>
        <p>
          <Trans>
            Lassen Sie diese Seite einfach offen. Wenn Sie dran sind, geht es hier von selbst
            weiter.
          </Trans>{' '}
          {hears && <Trans>Sie hören dann einen Ton.</Trans>}
        </p>
      </Alert>
      {isLate(presence, Date.parse(appointment.starts_at), facts.now) && (
        <Alert tone="warning" title={t`Es dauert länger als geplant`} live>
          <p>
            <Trans>Das liegt nicht an Ihnen. Sie können weiter warten oder uns anrufen.</Trans>
          </p>
          {officeToldAt && (
            <p>
              <Trans>Wir haben dem Amt gesagt, dass Sie warten.</Trans>
            </p>
          )}
          <div>
            <PhoneButton office={appointment.office} />
          </div>
        </Alert>
      )}
    </>
  );
}
