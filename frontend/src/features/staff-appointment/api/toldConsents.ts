import { queryOptions, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

import type { components } from '@/api/generated/consent';
import { consentsKey } from '@/api/staff/consents';
import { useIntent } from '@/api/staff/useIntent';
import { newIdempotencyKey } from '@/lib/http';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type TextForPerson = Schemas['OwnDeclaration'];
export type PaperConsent = Schemas['PaperConsent'];
export type SpokenNote = Schemas['SpokenNoteRead'];

const base = (appointmentId: string) => `/api/consent/v1/appointments/${appointmentId}`;
const person = (appointmentId: string, personId: string) =>
  `${base(appointmentId)}/people/${personId}`;
const waitingKey = (appointmentId: string) => ['staff', 'spoken-consents', appointmentId];

/** What the person has to read, or to hear, before they sign or say yes. */
export const textForPersonQuery = (appointmentId: string, personId: string, locale: string) =>
  queryOptions({
    queryKey: ['staff', 'text-for-person', appointmentId, personId, locale],
    queryFn: ({ signal }) =>
      staffHttp.get<TextForPerson>(`${person(appointmentId, personId)}/declaration`, {
        query: { locale },
        signal,
      }),
    retry: false,
  });

/** Hands in a scan as it is. The same file again is the same scan, not a second one. */
export function useUploadScan(appointmentId: string, personId: string) {
  const keys = useRef(new WeakMap<File, string>());
  return useMutation({
    mutationFn: (file: File) => {
      const idempotencyKey = keys.current.get(file) ?? newIdempotencyKey();
      keys.current.set(file, idempotencyKey);
      return staffHttp.post<Schemas['ScanRead']>(`${person(appointmentId, personId)}/scans`, file, {
        idempotencyKey,
        headers: { 'Content-Type': file.type },
        timeoutMs: 60_000,
      });
    },
  });
}

/** Registers a signed paper; it is a consent at once. */
export const useRegisterPaper = (appointmentId: string, personId: string, onDone: () => void) =>
  useIntent(
    (paper: PaperConsent, idempotencyKey) =>
      staffHttp.post<Schemas['ConsentRead']>(
        `${person(appointmentId, personId)}/paper-consents`,
        paper,
        { idempotencyKey },
      ),
    { invalidates: [consentsKey(appointmentId)], onSuccess: onDone },
  );

/** Notes what somebody said; it is no consent until a second person confirms it. */
export const useNoteSpoken = (appointmentId: string, personId: string, onDone: () => void) =>
  useIntent(
    (said: Schemas['SpokenConsent'], idempotencyKey) =>
      staffHttp.post<SpokenNote>(`${person(appointmentId, personId)}/spoken-consents`, said, {
        idempotencyKey,
      }),
    { invalidates: [waitingKey(appointmentId)], onSuccess: onDone },
  );

/** What waits for a second person of the office. */
export const waitingQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: waitingKey(appointmentId),
    queryFn: ({ signal }) =>
      staffHttp.get<Schemas['SpokenNotes']>(`${base(appointmentId)}/spoken-consents`, { signal }),
    retry: false,
  });

/** Confirms that one has heard it, too. */
export const useConfirmSpoken = (appointmentId: string, onDone: () => void) =>
  useIntent(
    (noteId: string, idempotencyKey) =>
      staffHttp.post<Schemas['ConsentRead']>(
        `${base(appointmentId)}/spoken-consents/${noteId}/confirm`,
        {},
        { idempotencyKey },
      ),
    {
      invalidates: [waitingKey(appointmentId), consentsKey(appointmentId)],
      onSuccess: onDone,
    },
  );
