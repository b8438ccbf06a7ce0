import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components as appointments } from '@/api/generated/appointments';
import type { components } from '@/api/generated/identity';
import { clock } from '@/lib/clock';
import { Http, type Bearer } from '@/lib/http';
import { signWithPasskey } from '@/lib/passkeys';
import type { SessionAnswer } from '@/lib/session';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Emergency = Schemas['EmergencyRead'];
export type Asked = Schemas['EmergencyAsked'];
export type Talk = appointments['schemas']['AppointmentRead'];

const office = (officeId: string) => `/api/identity/v1/offices/${officeId}`;
const path = (officeId: string) => `${office(officeId)}/emergency-accesses`;
const key = (officeId: string) => ['staff', 'emergencies', officeId];
const EARLIER_MS = 30_000;

/** Who read in an emergency, the newest first; asked again, since others open and end them. */
export const emergenciesQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...key(officeId), 'list'],
    queryFn: ({ signal }) =>
      staffHttp.get<{ items: Emergency[] }>(path(officeId), { signal, query: { limit: 50 } }),
    refetchInterval: 15_000,
  });

export const ruleQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...key(officeId), 'rule'],
    queryFn: ({ signal }) =>
      staffHttp.get<Schemas['EmergencyRuleAnswer']>(`${office(officeId)}/emergency-rule`, {
        signal,
      }),
  });

export function useSettleRule(officeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ minutes, version }: { minutes: number; version: number }) =>
      staffHttp.put(
        `${office(officeId)}/emergency-rule`,
        { most_minutes: minutes },
        { ifMatch: version },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: key(officeId) }),
  });
}

/** Ask what the second factor is shown to. */
export const useAsk = (officeId: string, onAsked: (asked: Asked) => void) =>
  useMutation({
    mutationFn: () => staffHttp.post<Asked>(`${path(officeId)}/second-factor`),
    onSuccess: onAsked,
  });

export interface Opening {
  reason: string;
  minutes: number;
  asked: Asked;
  /** What the app shows; null: the passkey. */
  code: string | null;
}

export function useOpen(officeId: string, onOpened: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ reason, minutes, asked, code }: Opening) => {
      const shown =
        code === null ? { passkey: await signWithPasskey(asked.passkey_options ?? {}) } : { code };
      return staffHttp.post<Emergency>(path(officeId), {
        reason,
        minutes,
        challenge_id: asked.challenge_id,
        ...shown,
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key(officeId) });
      onOpened();
    },
  });
}

export function useEnd(officeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => staffHttp.post<Emergency>(`${path(officeId)}/${id}/end`),
    onSettled: () => queries.invalidateQueries({ queryKey: key(officeId) }),
  });
}

/** Reads with a token of the access alone: one's own would open nothing here. */
class EmergencyBearer implements Bearer {
  readonly #path: string;
  #answer: Promise<SessionAnswer> | null = null;
  #goodUntil = 0;

  constructor(officeId: string, id: string) {
    this.#path = `${path(officeId)}/${id}/token`;
  }

  async token(): Promise<string> {
    if (this.#answer === null || clock.now() >= this.#goodUntil)
      return (await this.refresh()).access_token;
    return (await this.#answer).access_token;
  }

  async refresh(): Promise<SessionAnswer> {
    this.#answer = staffHttp.post<SessionAnswer>(this.#path);
    const answer = await this.#answer;
    this.#goodUntil = clock.now() + answer.expires_in * 1000 - EARLIER_MS;
    return answer;
  }
}

/** The talks of a time; each asking is an entry in the trail, so it is never asked again by itself. */
export function useTalks(officeId: string, id: string) {
  return useMutation({
    mutationFn: ({ from, to }: { from: string; to: string }) =>
      new Http(new EmergencyBearer(officeId, id)).get<{ items: Talk[] }>(
        '/api/appointments/v1/appointments',
        { query: { office_id: officeId, from, to, limit: 100 } },
      ),
  });
}
