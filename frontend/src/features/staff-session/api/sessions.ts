import { useMutation } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { publicHttp } from '@/lib/http';
import type { PasskeyAnswer } from '@/lib/passkeys';
import { staffHttp, staffSession, type StaffAnswer } from '@/lib/staffSession';

const base = '/api/identity/v1';

/** The password was right; now the person shows their second factor. */
export type SecondFactorAsked = components['schemas']['SecondFactorAsked'];
export type FactorKind = SecondFactorAsked['kinds'][number];

/** Signs in; the refresh cookie comes with the answer, unless a second factor is asked for. */
export const useSignIn = (onAsked: (asked: SecondFactorAsked) => void) =>
  useMutation({
    mutationFn: (credentials: { email: string; password: string }) =>
      publicHttp.post<(StaffAnswer & { state: 'signed_in' }) | SecondFactorAsked>(
        `${base}/sessions`,
        credentials,
      ),
    onSuccess: (answer) =>
      answer.state === 'second_factor_required' ? onAsked(answer) : staffSession.start(answer),
  });

export type Proof = { code: string } | { recovery_code: string } | { passkey: PasskeyAnswer };

/** Signs in with the second factor. */
export const useSecondFactor = (asked: SecondFactorAsked) =>
  useMutation({
    mutationFn: async (prove: () => Proof | Promise<Proof>) =>
      publicHttp.post<StaffAnswer>(`${base}/sessions/second-factor`, {
        challenge_id: asked.challenge_id,
        ...(await prove()),
      }),
    onSuccess: (answer) => staffSession.start(answer),
  });

/** Ends the session at the service too; here it ends in any case. */
export async function signOut(): Promise<void> {
  const headers = { 'X-Nahbar-Refresh': '1' };
  await staffHttp.delete(`${base}/sessions/current`, { headers }).catch(() => undefined);
  staffSession.clear();
}
