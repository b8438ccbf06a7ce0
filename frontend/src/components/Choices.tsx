import { useId, type ReactNode } from 'react';

import styles from './Choices.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  detail?: ReactNode;
  icon?: ReactNode;
}

export interface ChoicesProps<Value extends string> {
  legend: ReactNode;
  choices: Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Side by side where there is room. */
  inline?: boolean;
}

/** One of a few, as large tiles: real radio buttons under a friendly look. */
export function Choices<Value extends string>({
  legend,
  choices,
  value,
  onChange,
  inline = false,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      <div className={inline ? styles.inline : styles.list}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon}
            <span>
              <span className={styles.label}>{choice.label}</span>
              {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
