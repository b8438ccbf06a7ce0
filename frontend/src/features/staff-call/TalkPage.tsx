import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { appointmentQuery } from '@/api/staff/appointments';
import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { useClientName } from '@/domain/clients/clientName';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { ownConsentQuery } from './api/consent';
import { OpeningPage } from './components/OpeningPage';
import { Talk } from './components/Talk';
import { WithdrawnPage } from './components/WithdrawnPage';

/** From the adviser's consent to the end of the talk. */
export function TalkPage() {
  const { appointmentId = '' } = useParams({ strict: false });
  const query = useQuery(appointmentQuery(appointmentId));
  return (
    <RoleGate roles={['adviser']}>
      <QueryView query={query}>{(appointment) => <Gate appointment={appointment} />}</QueryView>
    </RoleGate>
  );
}

function Gate({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const { account } = useStaff();
  const clientName = useClientName();
  const consent = useQuery(ownConsentQuery(appointment.id));
  const name = clientName(appointment.client);
  const title = t`Gespräch mit ${name}`;
  const hindrance = useHindrance(appointment, account.id);
  if (hindrance) {
    return (
      <Page title={title}>
        <Alert tone="info">
          <p>{hindrance}</p>
        </Alert>
        <div>
          <ButtonLink
            variant="secondary"
            to="/app/termine/$appointmentId"
            params={{ appointmentId: appointment.id }}
          >
            <Trans>Zum Termin</Trans>
          </ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <QueryView query={consent}>
      {(own) =>
        own.state === 'given' ? (
          <Talk appointment={appointment} title={title} name={name} />
        ) : own.state === 'withdrawn' ? (
          <WithdrawnPage appointment={appointment} consent={own} />
        ) : (
          <OpeningPage appointment={appointment} name={name} />
        )
      }
    </QueryView>
  );
}

/** Why this talk cannot be opened by this person; null when it can. */
function useHindrance(appointment: Appointment, accountId: string): string | null {
  const { t } = useLingui();
  const adviser = appointment.adviser.display_name;
  if (appointment.adviser.id !== accountId) {
    return t`Dieses Gespräch führt ${adviser}. Nur ${adviser} kann es öffnen.`;
  }
  if (appointment.channel !== 'video') {
    return t`Dieser Termin findet nicht per Video statt.`;
  }
  if (appointment.state !== 'booked') return t`Dieser Termin ist schon vorbei oder abgesagt.`;
  return null;
}
