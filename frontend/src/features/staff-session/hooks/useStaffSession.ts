import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { ProblemError } from '@/lib/problem';
import { staffSession, type StaffAccount } from '@/lib/staffSession';

import { signOut as endSession } from '../api/sessions';

export interface StaffSessionState {
  /** `ended`: the session ran out under somebody's hands; what they typed is still there. */
  status: 'restoring' | 'unreachable' | 'signed-out' | 'signed-in' | 'ended';
  account: StaffAccount | null;
  /** A second factor has to be set up before anything else opens. */
  factorMissing: boolean;
  error: unknown;
  retry: () => void;
  signOut: () => Promise<void>;
}

/** The session of this tab: restored by cookie after a reload, kept in mind when it ends. */
export function useStaffSession(): StaffSessionState {
  const queries = useQueryClient();
  const current = useSyncExternalStore(staffSession.subscribe, () => staffSession.current);
  const [account, setAccount] = useState(current?.account ?? null);
  const [restored, setRestored] = useState(current !== null);
  const [error, setError] = useState<unknown>(null);

  if (current && current.account !== account) {
    // Somebody else signed in: nothing of the person before may be seen.
    if (account && account.id !== current.account.id) queries.clear();
    setAccount(current.account);
  }

  const restore = useCallback(() => {
    setError(null);
    staffSession
      .refresh()
      .catch((problem: unknown) => {
        // No session is no mistake; a service that does not answer is one.
        const refused = problem instanceof ProblemError && problem.problem.status < 500;
        if (!refused) setError(problem);
      })
      .finally(() => setRestored(true));
  }, []);
  useEffect(() => {
    if (!staffSession.current) restore();
  }, [restore]);

  const signOut = useCallback(async () => {
    setAccount(null);
    await endSession();
    queries.clear();
  }, [queries]);

  const status = current
    ? 'signed-in'
    : account
      ? 'ended'
      : !restored
        ? 'restoring'
        : error
          ? 'unreachable'
          : 'signed-out';
  const factorMissing = current?.second_factor_missing ?? false;
  return { status, account, factorMissing, error, retry: restore, signOut };
}
