import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

import styles from './Alert.module.css';

export interface FieldError {
  /** The id of the field, so that the line leads to it. */
  fieldId: string;
  message: string;
}

const AFTER_CHECK_MS = 50;

/** All mistakes of a form in one list that takes the focus; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  // By what they say: a form that makes its list anew with every letter must not lose the next one.
  const said = errors.map(({ fieldId, message }) => `${fieldId} ${message}`).join('\n');
  useEffect(() => {
    const focus = () => box.current?.focus();
    focus();
    // Whoever sends the same mistakes again is led to them again; where the form's own check found
    // none, they are gone by then.
    const form = box.current?.closest('form');
    const focusSoon = () => setTimeout(focus, AFTER_CHECK_MS);
    form?.addEventListener('submit', focusSoon);
    return () => form?.removeEventListener('submit', focusSoon);
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={`${styles.alert} ${styles.danger}`}>
      <span className="kern-icon kern-icon--danger" aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.title}>{t`Bitte prüfen Sie:`}</p>
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => (
                  event.preventDefault(),
                  document.getElementById(fieldId)?.focus()
                )}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
