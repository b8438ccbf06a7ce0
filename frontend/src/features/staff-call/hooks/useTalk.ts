import { useCallback, useEffect, useReducer } from 'react';

import type { CallEvent } from '@/call';
import { followCall } from '@/call/api';
import { staffHttp } from '@/lib/staffSession';

import { afterEvent, emptyTalk } from './people';

/**
 * Who is there and what they use. In the call CallRoom reads the stream and hands its events on;
 * before it, this hook reads it itself (`listening`).
 */
export function useTalk(appointmentId: string, listening: boolean) {
  const [talk, apply] = useReducer(afterEvent, emptyTalk);
  const onEvent = useCallback((event: CallEvent) => apply(event), []);
  useEffect(() => {
    if (!listening) return;
    return followCall(staffHttp, appointmentId, { onEvent });
  }, [appointmentId, listening, onEvent]);
  return { talk, onEvent };
}
