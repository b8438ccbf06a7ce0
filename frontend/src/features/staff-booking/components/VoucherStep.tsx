import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Card } from '@/components/Card';
import { Switch } from '@/components/staff/Switch';
import { formatMegabytes } from '@/lib/dates';

import { forecastQuery } from '../api/forecast';
import styles from '../BookingForm.module.css';

export interface VoucherStepProps {
  minutes: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Data for the talk: what it needs, and whether the office pays for it. */
export function VoucherStep({ minutes, checked, onChange }: VoucherStepProps) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(forecastQuery(minutes));
  const need = data && formatMegabytes(data.megabytes * 1_000_000, i18n.locale);
  return (
    <Card>
      <h2 className={styles.heading}>
        <Trans>5. Daten-Gutschein</Trans>
      </h2>
      <Switch
        label={t`Gutschein für mobile Daten reservieren`}
        hint={
          need
            ? t`Ein Gespräch von ${minutes} Minuten braucht etwa ${need}. Der Gutschein deckt das ab.`
            : t`Für Menschen, die kein Datenvolumen für das Gespräch haben.`
        }
        checked={checked}
        onChange={onChange}
      />
    </Card>
  );
}
