import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { newIdempotencyKey } from '@/lib/http';
import { isProblem } from '@/lib/problem';

import type { Declaration } from '../api/consent';
import { agreeToMail, contactQuery, refuseMail } from './api';

/** Yes to a text that was read, or null for no; what holds then is known at once. */
export function useAnswer(onDone: () => void = () => undefined) {
  const queries = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (text: Declaration | null) => (text ? agreeToMail(text, key) : refuseMail(key)),
    onSuccess: (holds) => {
      queries.setQueryData(contactQuery.queryKey, holds);
      onDone();
    },
    onError: (error) => {
      if (isProblem(error, 'declaration-outdated'))
        void queries.invalidateQueries({ queryKey: [...contactQuery.queryKey, 'declaration'] });
    },
    onSettled: () => setKey(newIdempotencyKey()),
  });
}
