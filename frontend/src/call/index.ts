import { lazy } from 'react';

import type { Http } from '@/lib/http';

import { prepareGrant } from './api';

export type { CallRoomProps } from './CallRoom';
export type { CallEvent } from './api';

/** The talk itself, for both sides. Lazy: LiveKit loads only on the way into the call. */
export const CallRoom = lazy(() => import('./CallRoom'));

/** Fetches the call's code ahead, from the waiting room, so that admission leads straight in. */
export const preloadCall = (): void => void import('./CallRoom');

/** For somebody who was let in and is about to tap: code and grant are there when they do. */
export function prepareCall(http: Http, appointmentId: string): void {
  preloadCall();
  prepareGrant(http, appointmentId);
}
