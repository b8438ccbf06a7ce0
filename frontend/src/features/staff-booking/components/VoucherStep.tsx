import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { forecastQuery } from '@/api/staff/forecast';
import type { Topic } from '@/api/staff/types';
import { Card } from '@/components/Card';
import { SelectField } from '@/components/moreForms';
import { Switch } from '@/components/staff/Switch';
import { useBrandLabel } from '@/domain/appointments/brandLabel';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatMegabytes } from '@/lib/dates';

import styles from '../BookingForm.module.css';
import { Outlook } from './VoucherOutlook';

export interface VoucherStepProps {
  topic: Topic;
  /** Of the time that is chosen. */
  startsAt: string | null;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The id of the SIM card's brand; '' while it is not known. */
  brand: string;
  onBrand: (brand: string) => void;
}

/** Data for the talk: what it needs, of which brand, and whether there is one as of now. */
export function VoucherStep({
  topic,
  startsAt,
  checked,
  onChange,
  brand,
  onBrand,
}: VoucherStepProps) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const labelOf = useBrandLabel();
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
      {checked && (
        <SelectField
          label={t`Marke der SIM-Karte (freiwillig)`}
          hint={
            startsAt
              ? t`Ein Gutschein passt nur zu einer Marke. Ohne Angabe wird die Person gefragt, wenn sie ihren Link öffnet.`
              : t`Die Marken erscheinen, sobald eine Zeit gewählt ist.`
          }
          value={brand}
          onChange={(event) => onBrand(event.target.value)}
        >
          <option value="">{t`Noch nicht bekannt`}</option>
          {data?.voucher?.brands.map((one) => (
            <option key={one.brand_id} value={one.brand_id}>
              {labelOf(one)}
            </option>
          ))}
        </SelectField>
      )}
      {outlook && <Outlook outlook={outlook} brand={checked ? brand : ''} topic={topic} />}
    </Card>
  );
}
