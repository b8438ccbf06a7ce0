import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { forecastQuery } from '@/api/staff/forecast';
import type { Appointment } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { SelectField } from '@/components/moreForms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useBrandLabel } from '@/domain/appointments/brandLabel';

import { useChange } from '../api/changes';
import { useReload } from './AppointmentView';
import styles from './VoucherPanel.module.css';

export interface BrandFormProps {
  appointment: Appointment;
  /** Whose SIM card it is. */
  personId: string;
}

/** The brand as the person tells it on the phone; those without a code now are named as such. */
export function BrandForm({ appointment, personId }: BrandFormProps) {
  const { t } = useLingui();
  const { id, office_id, starts_at, ends_at, version } = appointment;
  const minutes = (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000;
  const { data } = useQuery(forecastQuery(office_id, minutes, starts_at));
  const known = appointment.clients.find((client) => client.id === personId)?.voucher_brand_id;
  const [brand, setBrand] = useState(known ?? '');
  const change = useChange(appointment, 'voucher-brand');
  const reload = useReload(id);
  const labelOf = useBrandLabel();
  return (
    <form
      className={styles.brand}
      onSubmit={(event) => {
        event.preventDefault();
        if (brand) change.mutate({ body: { brand_id: brand, person_id: personId }, version });
      }}
    >
      <SelectField
        label={t`Marke der SIM-Karte`}
        value={brand}
        onChange={(event) => setBrand(event.target.value)}
      >
        <option value="">{t`Bitte wählen`}</option>
        {data?.voucher?.brands.map((one) => (
          <option key={one.brand_id} value={one.brand_id}>
            {labelOf(one)}
          </option>
        ))}
      </SelectField>
      <div>
        <Button type="submit" variant="secondary" busy={change.isPending}>
          <Trans>Gutschein dieser Marke reservieren</Trans>
        </Button>
      </div>
      {change.error && (
        <StaffProblem error={change.error} onReload={() => (reload(), change.reset())} />
      )}
    </form>
  );
}
