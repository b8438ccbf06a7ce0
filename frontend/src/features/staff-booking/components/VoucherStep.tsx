import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Topic } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Card } from '@/components/Card';
import { Switch } from '@/components/staff/Switch';
import { useVoucherRefusals } from '@/domain/appointments/voucherRefusals';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { formatMegabytes } from '@/lib/dates';

import { forecastQuery, type VoucherOutlook } from '../api/forecast';
import styles from '../BookingForm.module.css';

export interface VoucherStepProps {
  topic: Topic;
  /** Of the time that is chosen. */
  startsAt: string | null;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Data for the talk: what it needs, and whether the office can pay for it as of now. */
export function VoucherStep({ topic, startsAt, checked, onChange }: VoucherStepProps) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const minutes = topic.duration_minutes;
  const { data, isPlaceholderData } = useQuery(forecastQuery(office.id, minutes, startsAt));
  const need = data && formatMegabytes(data.megabytes * 1_000_000, i18n.locale);
  // Another time's answer says nothing about this one.
  const outlook = isPlaceholderData ? null : data?.voucher;
  return (
    <Card>
      <h2 className={styles.heading}>
        <Trans>5. Gutschein</Trans>
      </h2>
      <Switch
        label={t`Gutschein für mobile Daten reservieren`}
        hint={
          need
            ? t`Ein Gespräch von ${minutes} Minuten braucht etwa ${need}.`
            : t`Für Menschen, die kein Datenvolumen für das Gespräch haben.`
        }
        checked={checked}
        onChange={onChange}
      />
      {outlook && <Outlook outlook={outlook} topic={topic} />}
    </Card>
  );
}

/** As of now: nothing is held before the booking, so nothing is promised. */
function Outlook({ outlook, topic }: { outlook: VoucherOutlook; topic: Topic }) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const reasons = {
    ...useVoucherRefusals(),
    talk_over: t`Die geplante Zeit ist vorbei. Wählen Sie eine spätere.`,
  };
  if (outlook.available) {
    const size = outlook.megabytes && formatMegabytes(outlook.megabytes * 1_000_000, i18n.locale);
    const provider = outlook.brand_name;
    return (
      <p role="status">
        {size && provider
          ? t`Zurzeit verfügbar: ${size} von ${provider}.`
          : t`Ein Gutschein ist zurzeit verfügbar.`}
      </p>
    );
  }
  const others = topic.channels
    .filter((channel) => channel !== 'video')
    .map((channel) => words.channels[channel]);
  const ways = [...others, t`Video ohne Gutschein`].join(', ');
  return (
    <Alert tone="warning" live title={t`Zurzeit ist kein Gutschein verfügbar`}>
      <p>
        {outlook.why_not && reasons[outlook.why_not]}{' '}
        <Trans>Sie können den Termin trotzdem buchen. Andere Wege: {ways}.</Trans>
      </p>
    </Alert>
  );
}
