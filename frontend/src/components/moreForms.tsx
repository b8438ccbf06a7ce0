import { useId, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';

import { describedBy, FieldFrame, type FieldProps } from './forms';

/* Fields that only the staff's pages have: clients need not load them. */

interface SelectFieldProps
  extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'> {
  ref?: Ref<HTMLSelectElement>;
}

export function SelectField({ label, hint, error, id, children, ...select }: SelectFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldFrame label={label} hint={hint} error={error} fieldId={fieldId}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...select}
          id={fieldId}
          className="kern-form-input__select"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, hint, error)}
        >
          {children}
        </select>
      </div>
    </FieldFrame>
  );
}

interface TextAreaFieldProps
  extends FieldProps, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> {
  ref?: Ref<HTMLTextAreaElement>;
}

/** For texts of several lines. */
export function TextAreaField({ label, hint, error, id, ...area }: TextAreaFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldFrame label={label} hint={hint} error={error} fieldId={fieldId}>
      <textarea
        {...area}
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
