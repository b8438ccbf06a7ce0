import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { ProblemView } from '@/components/ProblemView';
import { isProblem, ProblemError } from '@/lib/problem';

import styles from './StaffProblem.module.css';

export interface StaffProblemProps {
  error: unknown;
  onRetry?: () => void;
  /** For a change that somebody else was faster with: fetches the new state, typed text stays. */
  onReload?: () => void;
  children?: ReactNode;
}

/** A problem with the number under which the log knows it. */
export function StaffProblem({ error, onRetry, onReload, children }: StaffProblemProps) {
  const { t } = useLingui();
  const number =
    error instanceof ProblemError ? error.problem.instance?.replace(/^urn:.*:/, '') : '';
  const outdated = isProblem(error, 'precondition-failed');
  return (
    <ProblemView error={error} {...(onRetry && !outdated && { onRetry })}>
      {outdated && onReload && (
        <>
          <p>{t`Was Sie eingegeben haben, bleibt stehen.`}</p>
          <div>
            <button type="button" className="kern-btn kern-btn--secondary" onClick={onReload}>
              <span className="kern-label">{t`Neuen Stand laden`}</span>
            </button>
          </div>
        </>
      )}
      {children}
      {number && <p className={styles.number}>{t`Vorgangsnummer: ${number}`}</p>}
    </ProblemView>
  );
}
