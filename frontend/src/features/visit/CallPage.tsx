import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';

import { useFollow } from '@/api/useFollow';
import { CallRoom } from '@/call';
import { PhoneButton } from '@/domain/office/OfficeContact';
import { PageHeading } from '@/components/Page';
import { Spinner } from '@/components/Spinner';
import type { ProblemError } from '@/lib/problem';
import { visitHttp } from '@/lib/visitSession';

import { participantQuery, type Participant } from './api/waiting';
import { RefusedPage } from './components/RefusedPage';
import { useStayAwake } from './hooks/useStayAwake';
import { useReloadVisit, useVisit } from './hooks/useVisit';
import { visitMemory } from './hooks/visitMemory';

const LONGEST_LEAVING_MS = 2_000;

const ignore = () => undefined;

export function CallPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reload = useReloadVisit();
  useStayAwake();
  const { follow } = useFollow(visitHttp, appointment.id, ignore);
  const [refused, setRefused] = useState<ProblemError | null>(null);
  // Asked once: during the talk the call itself learns from its events and grants.
  const entry = useQuery({ ...participantQuery(appointment.id), staleTime: Infinity });
  const name = appointment.adviser.display_name;

  if (refused)
    return <RefusedPage error={refused} onRetry={() => void navigate({ to: '/t/warteraum' })} />;
  if (!entry.data) return <Spinner />;
  const { participant, error } = entry.data;
  if (error) return <RefusedPage error={error} onRetry={() => void entry.refetch()} />;
  if (participant.state !== 'admitted') return <Navigate to="/t/warteraum" replace />;

  // What is remembered would call the person in again as soon as they are in the waiting room.
  const sendBack = (entered: Participant) =>
    queries.setQueryData(participantQuery(appointment.id).queryKey, {
      participant: { ...entered, state: 'waiting' },
      error: null,
    });
  // Replaced, so that the way back does not lead into the call once more. What became of the
  // appointment is asked first, but on a dead line nobody is kept waiting for the answer.
  const leave = (to: '/t' | '/t/danach') =>
    void Promise.race([reload(), new Promise((go) => setTimeout(go, LONGEST_LEAVING_MS))]).then(
      () => navigate({ to, replace: true }),
    );
  return (
    <Suspense fallback={<Spinner label={t`Wir verbinden Sie …`} />}>
      <PageHeading hidden>{t`Gespräch mit ${name}`}</PageHeading>
      <CallRoom
        http={visitHttp}
        follow={follow}
        appointmentId={appointment.id}
        remoteName={name}
        profileDefault={participant.profile_default}
        bytesLimit={participant.voucher?.bytes_limit ?? null}
        startWithCamera={visitMemory.cameraOnAtStart}
        startWithMicrophone={visitMemory.microphoneOnAtStart}
        help={<PhoneButton office={appointment.office} />}
        onLeave={() => {
          visitMemory.hungUp = true;
          leave('/t/danach');
        }}
        onOver={(reason) => {
          const isOver = reason === '' || reason === 'adviser' || reason === 'time_over';
          visitMemory.talkIsOver = isOver;
          leave(isOver ? '/t/danach' : '/t');
        }}
        onRefused={(problem) =>
          problem.slug === 'not-admitted' ? sendBack(participant) : setRefused(problem)
        }
        onWithdraw={() => {
          visitMemory.withdrawalConfirmed = true;
          void navigate({ to: '/t/widerruf', replace: true });
        }}
      />
    </Suspense>
  );
}
