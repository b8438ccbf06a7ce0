import { Trans, useLingui } from '@lingui/react/macro';

import { formatDate } from '@/lib/formatDate';
import { formatCents } from '@/lib/dates';

import type { BalancedEntry } from '../balances';
import styles from './BalanceChart.module.css';

const [WIDTH, HEIGHT] = [1000, 100];

/** How the available money went, from the oldest entry shown to now. The table says the same. */
export function BalanceChart({ entries, zone }: { entries: BalancedEntry[]; zone: string }) {
  const { i18n } = useLingui();
  const steps = [...entries]
    .reverse()
    .flatMap(({ entry, availableCents }) =>
      availableCents === null ? [] : [{ at: Date.parse(entry.occurred_at), cents: availableCents }],
    );
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length < 3) return null;
  const most = Math.max(...steps.map(({ cents }) => cents));
  const day = (at: number) => formatDate(new Date(at).toISOString(), zone, i18n.locale);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <Trans>Verfügbar nach jeder gezeigten Buchung</Trans>
      </figcaption>
      <div className={styles.plot} aria-hidden="true">
        <span className={styles.most}>{formatCents(most, i18n.locale)}</span>
        <span className={styles.zero}>{formatCents(0, i18n.locale)}</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          <path className={styles.area} d={`${path(steps, most)}V${HEIGHT}H0Z`} />
          <path className={styles.line} d={path(steps, most)} />
        </svg>
        <span>{day(first.at)}</span>
        <span className={styles.last}>{day(last.at)}</span>
      </div>
    </figure>
  );
}

/** A staircase: the money stays what it was until the next entry. */
function path(steps: { at: number; cents: number }[], most: number): string {
  const begin = steps[0]?.at ?? 0;
  const span = (steps.at(-1)?.at ?? 0) - begin;
  const x = (at: number) => (span > 0 ? ((at - begin) / span) * WIDTH : 0);
  const y = (cents: number) => (most > 0 ? HEIGHT - (cents / most) * HEIGHT : HEIGHT);
  return steps
    .map(({ at, cents }, index) =>
      index === 0 ? `M0 ${y(cents)}` : `H${x(at).toFixed(1)}V${y(cents).toFixed(2)}`,
    )
    .join('');
}
