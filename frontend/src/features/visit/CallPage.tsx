import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';

import { CallRoom } from '@/call/loading';
import { PageHeading } from '@/components/Page';
import { Spinner } from '@/components/Spinner';
import { startProfile } from '@/domain/calls/startProfile';
import { PhoneButton } from '@/domain/office/OfficeContact';
import { visitHttp } from '@/lib/visitSession';
import { isolate } from '@/lib/isolate';

import { useReloadVisit, useVisit } from './hooks/useVisit';
import { whereIsAdviser } from './state/presence';

/** The talk, for who was let in; whatever ends it leads on by itself, see nextStep. */
export function CallPage() {
  const { t } = useLingui();
  const { appointment, view, room, state, dispatch, follow } = useVisit();
  const reload = useReloadVisit();
  const { participant } = room;
  const name = isolate(appointment.adviser.display_name);
  if (view !== 'call' || !participant) return <Spinner />;
  return (
    <Suspense fallback={<Spinner label={t`Wir verbinden Sie …`} />}>
      <PageHeading hidden>{t`Gespräch mit ${name}`}</PageHeading>
      <CallRoom
        http={visitHttp}
        follow={follow}
        appointmentId={appointment.id}
        remoteName={name}
        remote={whereIsAdviser(state.live.presence)}
        profileDefault={startProfile(participant.profile_default)}
        bytesLimit={participant.voucher?.bytes_limit ?? null}
        planned={{
          endsAt: appointment.ends_at,
          closesAt: appointment.closes_at,
          zone: appointment.zone,
        }}
        startWithCamera={state.start.camera}
        startWithMicrophone={state.start.microphone}
        // Nothing that leads away: who leaves the page leaves a talk that may still go on.
        help={<PhoneButton office={appointment.office} />}
        onLeave={() => {
          dispatch({ type: 'hung-up' });
          void reload();
        }}
        // The visit hears of the end by itself, on the same stream.
        onOver={() => undefined}
        onRefused={(problem) =>
          room.take(
            problem.slug === 'not-admitted'
              ? // What is remembered would call the person in again at once.
                { participant: { ...participant, state: 'waiting' }, error: null }
              : { participant: null, error: problem },
          )
        }
        onWithdraw={() => dispatch({ type: 'withdrew' })}
      />
    </Suspense>
  );
}
