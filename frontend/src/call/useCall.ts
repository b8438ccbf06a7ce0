import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Follow, LiveEvent } from '@/api/live';

import { engineFor, takeOver } from './engine/ahead';
import type { CallEngine, CallEngineOptions, CallStart } from './engine/CallEngine';
import { remember, remembered } from './engine/remembered';
import type { CallState } from './engine/state';

/** One engine for the life of the component: enters when it appears, leaves when it goes. */
export function useCall(
  options: CallEngineOptions,
  start: CallStart,
  follow: Follow,
  onEvent: (event: LiveEvent) => void,
): [CallState, CallEngine] {
  const [engine] = useState(() => engineFor(options));
  const [handlers] = useState(() => ({ onEvent }));
  useEffect(() => {
    handlers.onEvent = onEvent;
  });

  useEffect(() => {
    const stopFollowing = follow((event) => {
      if (event.type === 'room_changed') engine.changeRoom();
      handlers.onEvent(event);
    });
    takeOver(engine);
    const { appointmentId } = options;
    void engine.enter(remembered(appointmentId) ?? start);
    const stopRemembering = engine.subscribe(() => remember(appointmentId, engine.getState()));
    return () => {
      stopFollowing();
      // Going to another page of the app is not leaving the talk for good: no word to the service.
      void engine.leave({ tell: false });
      stopRemembering();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one engine, one connection
  }, [engine]);

  return [useSyncExternalStore(engine.subscribe, engine.getState), engine];
}
