import { useLingui } from '@lingui/react/macro';

import type { BadgeTone } from '@/components/staff/Badge';

import type { Notice } from './api/notices';

const HOUR = 60;
const DAY = 24 * HOUR;

/** How messages to clients are called, and how it stands with them. */
export function useNoticeWords() {
  const { t } = useLingui();
  const ahead = (minutes: number): string => {
    const days = minutes / DAY;
    const hours = minutes / HOUR;
    if (Number.isInteger(days)) return days === 1 ? t`1 Tag` : t`${days} Tage`;
    if (Number.isInteger(hours)) return hours === 1 ? t`1 Stunde` : t`${hours} Stunden`;
    return t`${minutes} Minuten`;
  };
  const kind = ({ kind, ahead_minutes }: Notice): string => {
    const before = ahead(ahead_minutes);
    return {
      invitation: t`Einladung`,
      change: t`Änderung`,
      cancellation: t`Absage`,
      reminder: t`Erinnerung, ${before} vorher`,
    }[kind];
  };
  const state = (notice: Notice): { label: string; tone: BadgeTone } => {
    switch (notice.state) {
      case 'sent':
        return { label: t`gesendet`, tone: 'success' };
      case 'given_up':
        return { label: t`nicht angekommen`, tone: 'danger' };
      case 'dropped':
        return { label: t`hinfällig`, tone: 'neutral' };
      case 'waiting':
        return notice.failure
          ? { label: t`neuer Versuch folgt`, tone: 'warning' }
          : { label: t`geplant`, tone: 'info' };
    }
  };
  return { kind, state };
}
