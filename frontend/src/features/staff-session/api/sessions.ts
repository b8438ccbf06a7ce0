import { useMutation } from '@tanstack/react-query';

import { publicHttp } from '@/lib/http';
import { staffHttp, staffSession, type StaffAnswer } from '@/lib/staffSession';

const base = '/api/identity/v1';

/** Signs in; the refresh cookie comes with the answer. */
export const useSignIn = () =>
  useMutation({
    mutationFn: (credentials: { email: string; password: string }) =>
      publicHttp.post<StaffAnswer>(`${base}/sessions`, credentials),
    onSuccess: (answer) => staffSession.start(answer),
  });

/** Ends the session at the service too; here it ends in any case. */
export async function signOut(): Promise<void> {
  const headers = { 'X-Nahbar-Refresh': '1' };
  await staffHttp.delete(`${base}/sessions/current`, { headers }).catch(() => undefined);
  staffSession.clear();
}
