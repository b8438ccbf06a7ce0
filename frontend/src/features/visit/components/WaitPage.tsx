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
import { presenceOf } from '../state/presence';
import { ProofLink } from './ProofLink';
import { VoucherLink } from './VoucherLink';

/** The person is known to wait. Says who is there and who is not, and never more than is known. */
export function WaitPage() {
  const { t, i18n } = useLingui();
  const { appointment, hasVoucher } = useVisit();
  const { needsTap, unlock } = useChime(false);
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
      <WhoIsThere />
      <div className="nb-actions">
        {needsTap && (
          <Button variant="secondary" onClick={unlock}>
            <Trans>Ton einschalten</Trans>
          </Button>
        )}
        <ButtonLink to="/t/technik" variant="tertiary">
          <Trans>Kamera und Ton ausprobieren</Trans>
        </ButtonLink>
        <VoucherLink />
        <ProofLink />
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function WhoIsThere() {
  const { t } = useLingui();
  const { appointment, facts, state } = useVisit();
  const { presence, officeToldAt } = state.live;
  const name = appointment.adviser.display_name;
  const known = presenceOf(presence, Date.parse(appointment.starts_at), facts.now);
  const isComing = known.adviser === 'in_call' || known.adviser === 'told';
  return (
    <>
      <Alert tone={isComing ? 'success' : 'info'} live>
        <p>
          {known.adviser === 'in_call' ? (
            <Trans>
              <bdi>{name}</bdi> ist schon da. Es geht gleich los.
            </Trans>
          ) : known.adviser === 'told' ? (
            <Trans>
              <bdi>{name}</bdi> weiß, dass Sie da sind, und holt Sie gleich herein.
            </Trans>
          ) : known.adviser === 'away' ? (
            <Trans>
              Sie sind da. <bdi>{name}</bdi> ist noch nicht da.
            </Trans>
          ) : (
            <Trans>Sie sind da.</Trans>
          )}
        </p>
        {!isComing && (
          <p>
            <Trans>
              Lassen Sie diese Seite einfach offen. Wir rufen Sie hier auf, und Sie hören einen Ton.
            </Trans>
          </p>
        )}
      </Alert>
      {known.isLate && (
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
