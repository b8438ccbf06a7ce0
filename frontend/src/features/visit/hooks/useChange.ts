import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

import { newIdempotencyKey } from '@/lib/http';

import type { Change } from '../api/appointment';
import { useReloadVisit, useVisit } from './useVisit';

/**
 * A change of the appointment by the person. The same intention (same input) keeps its key until
 * it succeeded, so that a tap repeated after a lost answer changes nothing twice.
 */
export function useChange<Input>(
  run: (input: Input, change: Change) => Promise<unknown>,
  onDone: () => void,
) {
  const { appointment, dispatch } = useVisit();
  const reload = useReloadVisit();
  const intention = useRef({ input: '', key: '' });
  return useMutation({
    mutationFn: (input: Input) => {
      const text = JSON.stringify([input ?? null, appointment.version]);
      if (intention.current.input !== text) {
        intention.current = { input: text, key: newIdempotencyKey() };
      }
      return run(input, { version: appointment.version, key: intention.current.key });
    },
    // What is read next is no news to the person; the live channel may be faster than the answer.
    onMutate: () => dispatch({ type: 'changing', on: true }),
    onSuccess: async () => {
      await reload();
      onDone();
    },
    onError: () => {
      dispatch({ type: 'changing', on: false });
      return reload();
    },
  });
}
