import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import type { Topic } from '@/api/staff/types';
import { Card } from '@/components/Card';
import { PersonName } from '@/components/PersonName';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { useWords } from '@/domain/staff/words';
import { formatDay, formatTime } from '@/lib/dates';
import { localized } from '@/lib/i18n';

import type { BookingValues, KnownClient } from '../schema';
import styles from './BookingSummary.module.css';

export interface BookingSummaryProps {
  values: BookingValues;
  topic: Topic | undefined;
  known: KnownClient | null;
  zone: string;
  children: ReactNode;
}

/** What will be booked, always in sight, with the button that does it. */
export function BookingSummary({ values, topic, known, zone, children }: BookingSummaryProps) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const open = t`noch offen`;
  const { slot } = values;
  const day = slot && formatDay(slot.starts_at, zone, i18n.locale);
  const time = slot && formatTime(slot.starts_at, zone, i18n.locale);
  const name = known
    ? (known.display_name ?? known.reference)
    : values.client.display_name || values.client.reference;
  return (
    <aside className={styles.summary} aria-label={t`Zusammenfassung`}>
      <Card tone="calm">
        <h2 className={styles.heading}>
          <Trans>Das buchen Sie</Trans>
        </h2>
        <DescriptionList
          narrow
          facts={[
            { name: t`Anliegen`, value: topic ? localized(topic.title) : open },
            { name: t`Kanal`, value: values.channel ? words.channels[values.channel] : open },
            { name: t`Für`, value: <PersonName>{name || t`Person ohne Namen`}</PersonName> },
            { name: t`Wann`, value: day && time ? t`${day}, ${time} Uhr` : open },
            { name: t`Bei`, value: slot ? <PersonName>{slot.adviser_name}</PersonName> : open },
            { name: t`Gutschein`, value: values.voucher ? t`ja` : t`nein` },
          ]}
        />
        {children}
      </Card>
    </aside>
  );
}
