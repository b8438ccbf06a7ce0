import { queryOptions, useMutation } from '@tanstack/react-query';

import { useIntent } from '@/api/staff/useIntent';
import type { Profile } from '@/call/api';
import { arrival } from '@/domain/calls/arrival';
import { staffHttp } from '@/lib/staffSession';

import type { Part } from '../hooks/people';

export interface Entry {
  participant_id: string;
  state: string;
  profile_default: Profile;
}

export interface PersonUsage {
  participant_id: string;
  part: Part;
  charged_bytes: number;
  bytes_limit: number | null;
}

const base = (appointmentId: string) => `/api/media/v1/appointments/${appointmentId}`;

/** Opens the talk for the adviser, who is admitted at once. Entering twice changes nothing. */
export const entryQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['staff', 'talk', appointmentId, 'entry'],
    queryFn: async () =>
      staffHttp.post<Entry>(`${base(appointmentId)}/participants`, await arrival()),
    staleTime: Infinity,
    gcTime: 0,
  });

/** What each person is charged so far; the stream tells of changes. */
export const usageQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['staff', 'talk', appointmentId, 'usage'],
    queryFn: ({ signal }) =>
      staffHttp.get<{ items: PersonUsage[] }>(`${base(appointmentId)}/usage`, { signal }),
    refetchInterval: 30_000,
  });

/** Lets somebody in, or sends them back out. */
export const useDecide = (appointmentId: string) =>
  useMutation({
    mutationFn: ({
      participantId,
      verdict,
    }: {
      participantId: string;
      verdict: 'admit' | 'remove';
    }) =>
      staffHttp.post<unknown>(`${base(appointmentId)}/participants/${participantId}/${verdict}`),
  });

/** Tells that somebody sends more data than people type: they are put out of this room. */
export const reportExcess = (appointmentId: string, participantId: string, roomName: string) =>
  staffHttp.post<unknown>(
    `${base(appointmentId)}/participants/${participantId}/excess`,
    { room_name: roomName },
    { idempotencyKey: crypto.randomUUID() },
  );

/** Ends the talk for everybody. */
export const useEndTalk = (appointmentId: string, onEnded: () => void) =>
  useIntent(
    (_variables: Record<string, never>, idempotencyKey) =>
      staffHttp.post<unknown>(`${base(appointmentId)}/end`, {}, { idempotencyKey }),
    { onSuccess: onEnded },
  );
