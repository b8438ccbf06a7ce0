import { lazy, useState, type ComponentType } from 'react';

import type { CallRoomProps } from './CallRoom';
import type { CallEngineOptions } from './engine/CallEngine';

const load = () => import('./CallRoom');
const LazyRoom = lazy(load);
let LoadedRoom: ComponentType<CallRoomProps> | null = null;

/**
 * The talk itself, for both sides. LiveKit loads only on the way into the call. What was loaded
 * ahead is shown at once: React keeps the fallback of a lazy component for 300 ms in any case.
 */
export function CallRoom(props: CallRoomProps) {
  const [Room] = useState<ComponentType<CallRoomProps>>(() => LoadedRoom ?? LazyRoom);
  return <Room {...props} />;
}

/** Fetches the call's code ahead, from the waiting room, so that admission leads straight in. */
export function preloadCall(): void {
  load().then(
    (module) => (LoadedRoom = module.default),
    () => undefined,
  );
}

/**
 * For somebody who was let in and is about to tap: code and connection are there when they do.
 * Returns what to call when they go elsewhere.
 */
export function prepareCall(options: CallEngineOptions): () => void {
  preloadCall();
  let isGone = false;
  let drop: (() => void) | null = null;
  import('./engine/ahead').then(
    ({ joinAhead }) => {
      if (!isGone) drop = joinAhead(options);
    },
    () => undefined,
  );
  return () => {
    isGone = true;
    drop?.();
  };
}
