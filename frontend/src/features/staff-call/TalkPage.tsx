import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { appointmentQuery } from '@/api/staff/appointments';
import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { useClientName } from '@/domain/clients/clientName';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { roles, useStaff } from '@/domain/staff/StaffContext';
import { isolate } from '@/lib/isolate';

import { ownConsentQuery } from './api/consent';
import { OpeningPage } from './components/OpeningPage';
import { Talk } from './components/Talk';
import { WithdrawnPage } from './components/WithdrawnPage';

export interface TalkPageProps {
  appointmentId: string;
  /** The adviser is on another page, and the talk goes on in the corner. */
  docked: boolean;
  onHeld: (appointmentId: string | null) => void;
}

/** From the adviser's consent to the end of the talk. */
export function TalkPage({ appointmentId, ...held }: TalkPageProps) {
  const query = useQuery(appointmentQuery(appointmentId));
  return (
    // Whoever is in a talk already may look at an office where they have another role.
    <RoleGate roles={held.docked ? roles : ['adviser']}>
      <QueryView query={query}>
        {(appointment) => <Gate appointment={appointment} {...held} />}
      </QueryView>
    </RoleGate>
  );
}

type GateProps = Omit<TalkPageProps, 'appointmentId'> & { appointment: Appointment };

function Gate({ appointment, ...held }: GateProps) {
  const { t } = useLingui();
  const { account } = useStaff();
  const clientName = useClientName();
  const consent = useQuery(ownConsentQuery(appointment.id));
  const name = clientName(appointment.client);
  const title = t`Gespräch mit ${name}`;
  const hindrance = useHindrance(appointment, account.id);
  // Nothing that could be said here belongs on another page.
  const gone =
    held.docked && (hindrance !== null || (consent.data && consent.data.state !== 'given'));
  useEffect(() => {
    if (gone) held.onHeld(null);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when it becomes so
  }, [gone]);
  if (gone) return null;
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
          <Talk appointment={appointment} title={title} name={name} {...held} />
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
  const adviser = isolate(appointment.adviser.display_name);
  if (appointment.adviser.id !== accountId) {
    return t`Dieses Gespräch führt ${adviser}. Nur ${adviser} kann es öffnen.`;
  }
  if (appointment.channel !== 'video') {
    return t`Dieser Termin findet nicht per Video statt.`;
  }
  if (appointment.state === 'cancelled') return t`Dieser Termin ist abgesagt.`;
  return null;
}
