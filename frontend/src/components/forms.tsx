import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | undefined;
}

interface TextFieldProps
  extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> {
  ref?: Ref<HTMLInputElement>;
}

/** A KERN text field; give `id` when an ErrorSummary should lead to it. */
export function TextField({ label, hint, error, id, ...input }: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldFrame label={label} hint={hint} error={error} fieldId={fieldId}>
      <input
        {...input}
        id={fieldId}
        className={
          error ? 'kern-form-input__input kern-form-input__input--error' : 'kern-form-input__input'
        }
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, hint, error)}
      />
    </FieldFrame>
  );
}

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'> {
  label: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

export function Checkbox({ label, id, ...input }: CheckboxProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <div className="kern-form-check">
      <input {...input} id={fieldId} type="checkbox" className="kern-form-check__checkbox" />
      <label className="kern-label" htmlFor={fieldId}>
        {label}
      </label>
    </div>
  );
}

/** Label, hint and error around a field. */
export function FieldFrame({
  label,
  hint,
  error,
  fieldId,
  children,
}: FieldProps & { fieldId: string; children: ReactNode }) {
  return (
    <div className={error ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <label className="kern-label" htmlFor={fieldId}>
        {label}
      </label>
      {hint && (
        <div className="kern-hint" id={`${fieldId}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p className="kern-error" id={`${fieldId}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

/** What a field's `aria-describedby` names. */
export function describedBy(
  fieldId: string,
  hint: ReactNode,
  error: string | undefined,
): string | undefined {
  return (
    [hint ? `${fieldId}-hint` : '', error ? `${fieldId}-error` : ''].filter(Boolean).join(' ') ||
    undefined
  );
}
