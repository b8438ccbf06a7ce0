import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';

import { newIdempotencyKey } from '@/lib/http';

export interface IntentOptions<Variables, Answer> {
  /** Queries that are out of date afterwards. */
  invalidates?: QueryKey[];
  onSuccess?: (answer: Answer, variables: Variables) => void;
}

interface Intention<Answer> {
  content: string;
  key: string;
  /** While it is on its way. */
  answer: Promise<Answer> | null;
}

/**
 * A mutation with an Idempotency-Key for each intention. The key stays the same while the same
 * thing is sent again, so a second click or a lost answer does nothing twice; other content is
 * another intention, and after success the next one begins.
 */
export function useIntent<Variables, Answer>(
  send: (variables: Variables, idempotencyKey: string) => Promise<Answer>,
  { invalidates = [], onSuccess }: IntentOptions<Variables, Answer> = {},
) {
  const queries = useQueryClient();
  const intention = useRef<Intention<Answer> | null>(null);
  return useMutation<Answer, Error, Variables>({
    mutationFn: (variables) => {
      const content = JSON.stringify(variables);
      if (intention.current?.content !== content) {
        intention.current = { content, key: newIdempotencyKey(), answer: null };
      }
      const { current } = intention;
      // A double click comes before the button can show that it is busy: both share one request.
      current.answer ??= send(variables, current.key).finally(() => {
        current.answer = null;
      });
      return current.answer;
    },
    onSuccess: async (answer, variables) => {
      intention.current = null;
      await Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onSuccess?.(answer, variables);
    },
  });
}
