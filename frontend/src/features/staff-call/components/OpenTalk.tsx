import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useLayoutEffect, useState } from 'react';

import { CallRoom } from '@/call';
import { Page, PageHeading } from '@/components/Page';
import { Spinner } from '@/components/Spinner';
import { StaffProblem } from '@/components/staff/StaffProblem';
import type { ProblemError } from '@/lib/problem';
import { staffHttp } from '@/lib/staffSession';

import { ownConsentQuery, useWithdrawConsent } from '../api/consent';
import type { Entry } from '../api/talk';
import { guests, whereIsClient } from '../hooks/people';
import { useDockWords } from '../hooks/useDockWords';
import { useExcess } from '../hooks/useExcess';
import { useTalk } from '../hooks/useTalk';
import { ClientWithdrew } from './ClientWithdrew';
import { EndButton } from './EndButton';
import { InterruptedDock } from './InterruptedDock';
import { LeftTalk } from './LeftTalk';
import { Lobby } from './Lobby';
import { PeoplePanel } from './PeoplePanel';
import { PhoneInstead } from './PhoneInstead';
import { ShrinkButton } from './ShrinkButton';
import type { TalkProps } from './Talk';

/** `left`: the adviser hung up, and the talk is still open; `over`: it ended for everybody. */
export type Phase = 'lobby' | 'call' | 'left' | 'over';

/** First the lobby with who waits, then the call, then its outcome. */
export function OpenTalk({
  appointment,
  title,
  name,
  entry,
  docked,
  onHeld,
}: TalkProps & { entry: Entry }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [phase, setPhase] = useState<Phase>('lobby');
  const [refused, setRefused] = useState<ProblemError | null>(null);
  const { talk, connected, follow } = useTalk(appointment.id);
  const withdraw = useWithdrawConsent(appointment.id);
  const dockWords = useDockWords(name);
  const onExcess = useExcess(appointment.id);
  const someoneIsIn = guests(talk).some(({ state }) => state === 'admitted');
  const where = whereIsClient(talk);
  // Whoever is asked for a consent here has given their own: it is the other one that is missing.
  const clientWithdrew = where === 'withdrawn' || refused?.slug === 'consent-missing';
  const params = { appointmentId: appointment.id };

  // Before anybody can tap anything: a page that changes sooner would take the call away with it.
  useLayoutEffect(() => {
    if (phase === 'call') onHeld(appointment.id);
    else if (!docked) onHeld(null);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when one of the two changes
  }, [phase, docked]);
  useEffect(() => {
    if (talk.ended) setPhase('over');
    else setPhase((now) => (now === 'over' ? 'lobby' : now));
  }, [talk.ended]);
  useEffect(() => {
    if (phase === 'over' && !docked)
      void navigate({ to: '/app/termine/$appointmentId/ergebnis', params });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the talk ends
  }, [phase, docked]);
  useEffect(() => {
    // What kept them out is over once they are somewhere else.
    setRefused(null);
    if (where === 'withdrawn') setPhase((now) => (now === 'call' ? 'lobby' : now));
  }, [where]);
  useEffect(() => {
    if (phase === 'lobby' && someoneIsIn && !refused) setPhase('call');
  }, [phase, someoneIsIn, refused]);

  if (phase === 'call') {
    return (
      <Suspense fallback={<Spinner label={t`Wir verbinden Sie …`} />}>
        {!docked && <PageHeading hidden>{title}</PageHeading>}
        <CallRoom
          http={staffHttp}
          appointmentId={appointment.id}
          remoteName={name}
          remote={where}
          profileDefault={entry.profile_default}
          bytesLimit={null}
          planned={talk.planned ? { ...talk.planned, zone: appointment.zone } : undefined}
          follow={follow}
          onExcess={onExcess}
          help={<PhoneInstead appointment={appointment} onEnded={() => setPhase('over')} />}
          onLeave={() => setPhase('left')}
          onOver={() => setPhase('over')}
          onRefused={(problem) => {
            setRefused(problem);
            setPhase('lobby');
            void queries.invalidateQueries(ownConsentQuery(appointment.id));
          }}
          onWithdraw={() => {
            setPhase('left');
            withdraw.mutate({});
          }}
          toolbar={
            <>
              <ShrinkButton appointmentId={appointment.id} />
              <EndButton inCall appointmentId={appointment.id} onEnded={() => setPhase('over')} />
            </>
          }
          aside={<PeoplePanel appointmentId={appointment.id} talk={talk} name={name} />}
          docked={
            docked
              ? {
                  line: dockWords.inside(where),
                  onReturn: () =>
                    void navigate({ to: '/app/termine/$appointmentId/gespraech', params }),
                }
              : null
          }
        />
      </Suspense>
    );
  }
  if (docked) {
    return (
      <InterruptedDock
        appointmentId={appointment.id}
        text={dockWords.interrupted(phase, clientWithdrew, someoneIsIn)}
        over={phase === 'over'}
        onClose={() => onHeld(null)}
      />
    );
  }
  const end = <EndButton appointmentId={appointment.id} onEnded={() => setPhase('over')} />;
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
      {clientWithdrew ? (
        <ClientWithdrew appointment={appointment} name={name} />
      ) : (
        refused && (
          <StaffProblem
            error={refused}
            onRetry={() => {
              setRefused(null);
              setPhase('call');
            }}
          />
        )
      )}
      {phase === 'left' ? (
        <>
          <LeftTalk appointment={appointment} onBack={() => setPhase('call')} />
          {guests(talk).length > 0 && (
            <PeoplePanel appointmentId={appointment.id} talk={talk} name={name} />
          )}
        </>
      ) : (
        <Lobby appointment={appointment} talk={talk} connected={connected} name={name} />
      )}
    </Page>
  );
}
