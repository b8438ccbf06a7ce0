import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { BookedTalks } from '@/api/staff/bookedTalks';
import { readAll, type Listing } from '@/api/staff/pages';
import type { Room } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export const roomsPath = '/api/appointments/v1/rooms';
const roomsKey = ['staff', 'rooms'];

export interface RoomWrite {
  name: string;
  capacity: number;
  airing_minutes: number;
}

export const roomsQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...roomsKey, officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Room>>(roomsPath, { query: { office_id: officeId, cursor }, signal }),
      ),
  });

export const useCreateRoom = (onDone: () => void) =>
  useIntent(
    (room: RoomWrite & { office_id: string }, idempotencyKey) =>
      staffHttp.post<Room>(roomsPath, room, { idempotencyKey }),
    { invalidates: [roomsKey], onSuccess: onDone },
  );

export function useChangeRoom(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      changes,
    }: {
      id: string;
      version: number;
      changes: Partial<RoomWrite> & { active?: boolean; booked_talks?: BookedTalks };
    }) => staffHttp.patch<Room>(`${roomsPath}/${id}`, changes, { ifMatch: version }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: roomsKey }),
  });
}
