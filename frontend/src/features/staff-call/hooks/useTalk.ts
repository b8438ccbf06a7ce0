import { useReducer } from 'react';

import { useFollow } from '@/api/useFollow';
import { staffHttp } from '@/lib/staffSession';

import { afterEvent, emptyTalk } from './people';

/** Who is there and what they use, from a moment ago while `connected`; `follow` hands the same stream on to the call. */
export function useTalk(appointmentId: string) {
  const [talk, apply] = useReducer(afterEvent, emptyTalk);
  const { connected, follow } = useFollow(staffHttp, appointmentId, apply);
  return { talk, connected, follow };
}
