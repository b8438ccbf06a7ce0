import { lazy } from 'react';

export type { CallRoomProps } from './CallRoom';
export type { CallEvent } from './api';

/** The talk itself, for both sides. Lazy: LiveKit loads only on the way into the call. */
export const CallRoom = lazy(() => import('./CallRoom'));

/** Fetches the call's code ahead, from the waiting room, so that admission leads straight in. */
export const preloadCall = (): void => void import('./CallRoom');
