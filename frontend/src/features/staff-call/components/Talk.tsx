import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { CallRoom, preloadCall } from '@/call';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { Spinner } from '@/components/Spinner';
import { StaffProblem } from '@/components/staff/StaffProblem';
import type { ProblemError } from '@/lib/problem';
import { staffHttp } from '@/lib/staffSession';

import { useWithdrawConsent } from '../api/consent';
import { entryQuery, type Entry } from '../api/talk';
import { guests } from '../hooks/people';
import { useTalk } from '../hooks/useTalk';
import { EndButton } from './EndButton';
import { EntryRefused } from './EntryRefused';
import { Lobby } from './Lobby';
import { PeoplePanel } from './PeoplePanel';

export interface TalkProps {
  appointment: Appointment;
  title: string;
  name: string;
}

/** The adviser is in: first the lobby with who waits, then the call, then its outcome. */
export function Talk(props: TalkProps) {
  const entry = useQuery(entryQuery(props.appointment.id));
  useEffect(preloadCall, []);
  if (entry.error) {
    return (
      <EntryRefused
        appointment={props.appointment}
        title={props.title}
        error={entry.error}
        onRetry={() => void entry.refetch()}
      />
    );
  }
  if (!entry.data) return <Spinner />;
  return <OpenTalk {...props} entry={entry.data} />;
}

type Phase = 'lobby' | 'call' | 'left';

function OpenTalk({ appointment, title, name, entry }: TalkProps & { entry: Entry }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [phase, setPhase] = useState<Phase>('lobby');
  const [refused, setRefused] = useState<ProblemError | null>(null);
  const { talk, follow } = useTalk(appointment.id);
  const withdraw = useWithdrawConsent(appointment.id);
  const someoneIsIn = guests(talk).some(({ state }) => state === 'admitted');

  const toOutcome = () =>
    void navigate({
      to: '/app/termine/$appointmentId/ergebnis',
      params: { appointmentId: appointment.id },
    });
  useEffect(() => {
    if (talk.ended) toOutcome();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the talk ends
  }, [talk.ended]);
  useEffect(() => {
    if (phase === 'lobby' && someoneIsIn && !refused) setPhase('call');
  }, [phase, someoneIsIn, refused]);

  if (phase === 'call') {
    return (
      <Suspense fallback={<Spinner label={t`Wir verbinden Sie …`} />}>
        <h1 className="nb-sr-only">{title}</h1>
        <CallRoom
          http={staffHttp}
          follow={follow}
          appointmentId={appointment.id}
          remoteName={name}
          profileDefault={entry.profile_default}
          bytesLimit={null}
          onLeave={() => setPhase('left')}
          onOver={toOutcome}
          onRefused={(problem) => {
            setRefused(problem);
            setPhase('lobby');
          }}
          onWithdraw={() => {
            setPhase('left');
            withdraw.mutate({});
          }}
          toolbar={<EndButton appointmentId={appointment.id} onEnded={toOutcome} />}
          aside={<PeoplePanel appointmentId={appointment.id} talk={talk} name={name} />}
        />
      </Suspense>
    );
  }
  const end = <EndButton appointmentId={appointment.id} onEnded={toOutcome} />;
  if (!withdraw.isIdle) {
    // Whoever takes the consent back is offered no way into the talk, whatever becomes of it.
    return (
      <Page title={title} aside={end}>
        {withdraw.error ? (
          <StaffProblem error={withdraw.error} onRetry={() => withdraw.mutate({})}>
            <p>
              <Trans>
                Bild und Ton sind schon aus. Ihr Widerruf ist aber noch nicht gespeichert.
              </Trans>
            </p>
          </StaffProblem>
        ) : (
          <Spinner label={t`Wir speichern Ihren Widerruf …`} />
        )}
      </Page>
    );
  }
  return (
    <Page title={title} width="wide" aside={end}>
      {refused && (
        <StaffProblem
          error={refused}
          onRetry={() => {
            setRefused(null);
            setPhase('call');
          }}
        />
      )}
      {phase === 'left' && (
        <div className="nb-stack nb-stack--tight">
          <p>
            <Trans>Sie haben aufgelegt. Das Gespräch ist noch offen.</Trans>
          </p>
          <div>
            <Button onClick={() => setPhase('call')}>{t`Wieder verbinden`}</Button>
          </div>
        </div>
      )}
      <Lobby appointment={appointment} talk={talk} name={name} />
    </Page>
  );
}
