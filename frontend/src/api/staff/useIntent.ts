import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';

import { newIdempotencyKey } from '@/lib/http';

export interface IntentOptions<Variables, Answer> {
  /** Queries that are out of date afterwards. */
  invalidates?: QueryKey[];
  onSuccess?: (answer: Answer, variables: Variables) => void;
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
  const intention = useRef<{ content: string; key: string } | null>(null);
  return useMutation<Answer, Error, Variables>({
    mutationFn: (variables) => {
      const content = JSON.stringify(variables);
      if (intention.current?.content !== content) {
        intention.current = { content, key: newIdempotencyKey() };
      }
      return send(variables, intention.current.key);
    },
    onSuccess: async (answer, variables) => {
      intention.current = null;
      await Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onSuccess?.(answer, variables);
    },
  });
}
