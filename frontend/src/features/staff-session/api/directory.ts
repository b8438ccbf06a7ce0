import { queryOptions, useMutation } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { publicHttp } from '@/lib/http';
import { staffSession, type StaffAnswer } from '@/lib/staffSession';

const base = '/api/identity/v1/directory';
const headers = { 'X-Nahbar-Refresh': '1' };

type Schemas = components['schemas'];
export type DirectoryReturn = Schemas['DirectoryReturn'];

/** Whether the office's directory is there and answers; asked anew while the page stays open. */
export const directoryQuery = queryOptions({
  queryKey: ['staff', 'directory'],
  queryFn: ({ signal }) => publicHttp.get<Schemas['DirectoryAnswer']>(base, { signal }),
  refetchInterval: 60_000,
  retry: false,
});

/** Kept in this tab only, and only after somebody chose to go (TDDDG § 25). */
const GOING_TO = 'nahbar-after-directory';

/** Goes to the directory; the way back leads to the page that was asked for. */
export const useGoToDirectory = () =>
  useMutation({
    mutationFn: () =>
      publicHttp.post<Schemas['DirectorySignIn']>(`${base}/sign-ins`, undefined, { headers }),
    onSuccess: ({ authorization_url }) => {
      const { pathname, search } = window.location;
      sessionStorage.setItem(GOING_TO, pathname + search);
      window.location.assign(authorization_url);
    },
  });

/** Signs in with what the directory put into the address. */
export const useFinishDirectory = () =>
  useMutation({
    mutationFn: (returned: DirectoryReturn) =>
      publicHttp.post<StaffAnswer>(`${base}/sign-ins/finish`, returned, { headers }),
    onSuccess: (answer) => staffSession.start(answer),
  });

/** The page that was asked for before; never one of another site, and never the way back itself. */
export function takeDestination(): string {
  const kept = sessionStorage.getItem(GOING_TO) ?? '';
  sessionStorage.removeItem(GOING_TO);
  return /^\/app(\/|$)/.test(kept) && !kept.startsWith('/app/dienstkonto?') ? kept : '/app';
}

/** What the directory put into the address; null when it is not whole. */
export function readReturn(search: string): DirectoryReturn | null {
  const said = new URLSearchParams(search);
  const [state, code, iss, error] = ['state', 'code', 'iss', 'error'].map((name) => said.get(name));
  if (!state || (!code && !error)) return null;
  return { state, ...(code && { code }), ...(iss && { iss }), ...(error && { error }) };
}
