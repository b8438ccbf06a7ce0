import { Trans, useLingui } from '@lingui/react/macro';

import { formatMegabytes } from '@/lib/dates';

import styles from './DataMeter.module.css';

export interface DataMeterProps {
  usedBytes: number;
  /** What the voucher pays for; null when nothing limits the talk. */
  limitBytes: number | null;
}

/** Megabytes used, and left where a voucher pays. Not a live region: it changes all the time. */
export function DataMeter({ usedBytes, limitBytes }: DataMeterProps) {
  const { t, i18n } = useLingui();
  const used = formatMegabytes(usedBytes, i18n.locale);
  if (limitBytes === null) {
    return (
      <p className={styles.words} data-testid="data-meter">
        <Trans>{used} verbraucht</Trans>
      </p>
    );
  }
  const left = formatMegabytes(Math.max(0, limitBytes - usedBytes), i18n.locale);
  const share = Math.min(100, Math.round((usedBytes / limitBytes) * 100));
  return (
    <div className={styles.meter} data-testid="data-meter">
      <div
        className={styles.bar}
        role="meter"
        aria-label={t`Daten-Guthaben`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={t`${used} verbraucht, noch ${left}`}
      >
        <span
          className={share >= 85 ? styles.low : styles.fill}
          style={{ inlineSize: `${share}%` }}
        />
      </div>
      <p className={styles.words}>
        <Trans>
          {used} verbraucht, noch <strong>{left}</strong>
        </Trans>
      </p>
    </div>
  );
}
