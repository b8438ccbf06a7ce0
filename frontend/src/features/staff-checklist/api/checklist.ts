import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Checklist = Schemas['Checklist'];
export type Line = Schemas['ChecklistLine'];
export type ManualNote = Schemas['ManualNote'];

const path = (officeId: string) => `/api/consent/v1/offices/${officeId}/checklist`;
const key = (officeId: string) => ['staff', 'checklist', officeId];
/** All five services look something up, and LiveKit and the public address are asked. */
const MAKING_MS = 60_000;

/** Asking makes the live checks: so not again by itself. */
export const checklistQuery = (officeId: string, locale: string) =>
  queryOptions({
    queryKey: [...key(officeId), locale],
    queryFn: ({ signal }) =>
      staffHttp.get<Checklist>(path(officeId), { signal, timeoutMs: MAKING_MS }),
    staleTime: Infinity,
  });

export const checklistFileUrl = (officeId: string, form: 'pdf' | 'odt') =>
  `${path(officeId)}/file?form=${form}`;

export const useNote = (officeId: string, line: string, onDone: () => void) =>
  useIntent(
    (note: ManualNote, idempotencyKey) =>
      staffHttp.post<Line>(`${path(officeId)}/${line}/notes`, note, { idempotencyKey }),
    { invalidates: [key(officeId)], onSuccess: onDone },
  );
