import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { isProblem, NetworkError, ProblemError } from '@/lib/problem';

import { Alert } from './Alert';
import { Button } from './Button';

export interface ProblemViewProps {
  error: unknown;
  /** Shown as a button when trying again may help. */
  onRetry?: () => void;
  children?: ReactNode;
}

/** Says in plain words what went wrong and what to do. The service's own words come first. */
export function ProblemView({ error, onRetry, children }: ProblemViewProps) {
  const { t } = useLingui();
  const { title, detail } = useProblemText(error);
  return (
    // A lost line is nobody's fault: no red for it.
    <Alert tone={error instanceof NetworkError ? 'warning' : 'danger'} title={title} live>
      {detail && <p>{detail}</p>}
      {children}
      {onRetry && (
        <div>
          <Button variant="secondary" onClick={onRetry}>
            {t`Noch einmal versuchen`}
          </Button>
        </div>
      )}
    </Alert>
  );
}

/** Title and advice for any error. */
export function useProblemText(error: unknown): { title: string; detail: string } {
  const { t } = useLingui();
  if (error instanceof ProblemError && error.problem.title) {
    return { title: error.problem.title, detail: error.problem.detail ?? '' };
  }
  if (isProblem(error, 'session-ended')) {
    return {
      title: t`Bitte öffnen Sie Ihren Link noch einmal`,
      detail: t`Sie finden ihn in Ihrem Brief oder in Ihrer Nachricht. Ihr Termin bleibt, wie er ist.`,
    };
  }
  if (error instanceof NetworkError && error.kind === 'offline') {
    return {
      title: t`Keine Verbindung zum Internet`,
      detail: t`Prüfen Sie WLAN oder mobile Daten. Dann versuchen Sie es noch einmal.`,
    };
  }
  if (error instanceof NetworkError) {
    return {
      title: t`Wir sind gerade nicht zu erreichen`,
      detail: t`Bitte versuchen Sie es in einer Minute noch einmal.`,
    };
  }
  return {
    title: t`Das hat nicht geklappt`,
    detail: t`Bitte versuchen Sie es noch einmal. Wenn es nicht geht, rufen Sie uns an.`,
  };
}
