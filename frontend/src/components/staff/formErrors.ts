import { useState } from 'react';
import type { FieldErrors, FieldValues, Path, UseFormSetError } from 'react-hook-form';

import type { FieldError } from '@/components/ErrorSummary';
import { ProblemError } from '@/lib/problem';

/** The id of a field's input: „client.phone" in the form „book" is „book-client-phone". */
export const fieldId = (form: string, path: string): string =>
  `${form}-${path.replaceAll('.', '-')}`;

/** The mistakes of a form for its ErrorSummary; set when somebody tries to send it. */
export function useFormErrors<Values extends FieldValues>(form: string) {
  const [summary, setSummary] = useState<FieldError[]>([]);
  return {
    summary,
    clear: () => setSummary([]),
    /** For `handleSubmit(valid, onInvalid)`. */
    onInvalid: (errors: FieldErrors<Values>) => setSummary(flatten(form, errors)),
    /** Puts what the service found (422) at its fields. `false` when nothing could be placed. */
    fromService: (error: unknown, setError: UseFormSetError<Values>): boolean => {
      const found = pointed(error);
      for (const { path, message } of found) setError(path as Path<Values>, { message });
      setSummary(found.map(({ path, message }) => ({ fieldId: fieldId(form, path), message })));
      return found.length > 0;
    },
  };
}

function flatten(form: string, errors: object, path = ''): FieldError[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return [];
    const here = path ? `${path}.${name}` : name;
    if ('message' in error && typeof error.message === 'string') {
      return [{ fieldId: fieldId(form, here), message: error.message }];
    }
    return flatten(form, error, here);
  });
}

function pointed(error: unknown): { path: string; message: string }[] {
  if (!(error instanceof ProblemError) || error.problem.status !== 422) return [];
  return (error.problem.errors ?? []).flatMap(({ pointer, detail }) =>
    pointer && detail
      ? [{ path: pointer.replace(/^\/(body\/)?/, '').replaceAll('/', '.'), message: detail }]
      : [],
  );
}

/** What the service found wrong with one field, for a form that has few of them. */
export const fieldProblem = (error: unknown, name: string): string | undefined =>
  pointed(error).find(({ path }) => path === name)?.message;
