import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';

import styles from './Keypad.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The keys of a phone, with those marked that many have never used: star and hash. */
export function Keypad() {
  const { t } = useLingui();
  const id = useId();
  return (
    <svg
      className={styles.keypad}
      viewBox="0 0 120 156"
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{t`Tasten eines Telefons`}</title>
      <desc id={`${id}-text`}>
        {t`Vier Reihen mit je drei Tasten. Der Stern ist unten links, die Null in der Mitte, die Raute unten rechts.`}
      </desc>
      {KEYS.map((key, index) => (
        <g
          key={key}
          transform={`translate(${20 + (index % 3) * 40} ${20 + Math.floor(index / 3) * 38})`}
        >
          <circle r="16" className={/\d/.test(key) ? styles.key : styles.marked} />
          <text y={key === '*' ? 11 : 6} className={/\d/.test(key) ? styles.digit : styles.sign}>
            {key}
          </text>
        </g>
      ))}
    </svg>
  );
}
