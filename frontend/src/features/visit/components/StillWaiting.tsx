import { useQueryClient } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';

import { participantQuery } from '../api/waiting';
import { useStayAwake } from '../hooks/useStayAwake';
import { useVisit } from '../hooks/useVisit';
import { useWaitingRoom } from '../hooks/useWaitingRoom';

/**
 * For pages that lie one tap behind the waiting room: who came from there still waits, and is
 * called back when it is their turn. Whoever did not wait, or was in the talk already, is left alone.
 */
export function StillWaiting() {
  const { appointment, consent } = useVisit();
  const queries = useQueryClient();
  const [waited] = useState(
    () =>
      queries.getQueryData(participantQuery(appointment.id).queryKey)?.participant?.state ===
      'waiting',
  );
  return waited && consent?.state === 'given' ? <Follow appointmentId={appointment.id} /> : null;
}

function Follow({ appointmentId }: { appointmentId: string }) {
  const { participant } = useWaitingRoom(appointmentId, true);
  useStayAwake();
  return participant?.state === 'admitted' ? <Navigate to="/t/warteraum" replace /> : null;
}
