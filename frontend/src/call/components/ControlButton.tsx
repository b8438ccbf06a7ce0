import type { ReactNode } from 'react';

import styles from './ControlButton.module.css';

export interface ControlButtonProps {
  /** The words on the button. */
  label: ReactNode;
  icon: ReactNode;
  /** `end` for what ends something. */
  tone?: 'plain' | 'end';
  /** For a button that opens a panel. */
  expanded?: boolean;
  onClick: () => void;
  /** Drawn over the button's corner. */
  children?: ReactNode;
}

/** A large button of the call's controls: icon over words. */
export function ControlButton({
  label,
  icon,
  tone = 'plain',
  expanded,
  onClick,
  children,
}: ControlButtonProps) {
  return (
    <button
      type="button"
      className={tone === 'end' ? styles.end : styles.control}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {icon}
      <span>{label}</span>
      {children}
    </button>
  );
}

export interface ControlSwitchProps {
  label: string;
  /** The words on the button, where the name is too long for it: the name's beginning. */
  short?: string;
  on: boolean;
  /** „an" or „aus". */
  state: string;
  busy?: boolean;
  disabled?: boolean;
  icon: ReactNode;
  onChange: (on: boolean) => void;
}

/** On or off, at once. */
export function ControlSwitch({
  label,
  short,
  on,
  state,
  busy = false,
  disabled = false,
  icon,
  onChange,
}: ControlSwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-busy={busy || undefined}
      disabled={disabled}
      className={on ? styles.on : styles.control}
      onClick={() => {
        if (!busy) onChange(!on);
      }}
    >
      {icon}
      <span aria-hidden="true">{short ?? label}</span>
      <span className={styles.state} aria-hidden="true">
        {state}
      </span>
    </button>
  );
}
