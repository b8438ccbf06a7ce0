import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { useOpened } from '@/api/staff/useOpened';
import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ErrorSummary } from '@/components/ErrorSummary';
import { Checkbox, TextField } from '@/components/forms';
import { SelectField, TextAreaField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { QueryView } from '@/components/staff/QueryView';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { locales } from '@/lib/i18n';

import { officePath, officeQuery, useChangeOffice, type StaffOffice } from './api/office';
import { ClosingDays } from './components/ClosingDays';
import { useLaender } from './laender';
import {
  bookedOnClosed,
  officeChanges,
  officeValues,
  useOfficeSchema,
  type OfficeValues,
} from './officeValues';

const FORM = 'office';

export function OfficePage() {
  return (
    <RoleGate roles={['admin']}>
      <OfficeRecord />
    </RoleGate>
  );
}

function OfficeRecord() {
  const { t } = useLingui();
  const { office } = useStaff();
  const query = useQuery(officeQuery(office.id));
  return (
    <Page
      title={t`Geschäftsstelle`}
      lead={t`Was hier steht, sehen alle: auf jeder Seite, in Briefen und in der Datenschutzerklärung.`}
    >
      <QueryView query={query}>{(found) => <OfficeForm key={found.id} found={found} />}</QueryView>
    </Page>
  );
}

function OfficeForm({ found }: { found: StaffOffice }) {
  const { t } = useLingui();
  const words = useWords();
  const laender = useLaender();
  const { opened, setOpened, reload } = useOpened(found, officePath(found.id));
  // Null: as they were when the page was opened.
  const [changedDays, setChangedDays] = useState<StaffOffice['closing_days'] | null>(null);
  const { register, handleSubmit, formState, setError } = useForm<OfficeValues>({
    shouldFocusError: false,
    resolver: valibotResolver(useOfficeSchema()),
    values: officeValues(opened),
    resetOptions: { keepDirtyValues: true },
  });
  const form = useFormErrors<OfficeValues>(FORM);
  const change = useChangeOffice((saved) => {
    setOpened(saved);
    setChangedDays(null);
  });
  const days = changedDays ?? opened.closing_days;
  const send = (values: OfficeValues) => {
    form.clear();
    const changes = officeChanges(opened, values, days);
    change.mutate(
      { id: opened.id, version: opened.version, changes },
      { onError: (error) => void form.fromService(error, setError) },
    );
  };
  const field = (name: Exclude<keyof OfficeValues, 'opening_hours'>) => ({
    ...register(name),
    id: fieldId(FORM, name),
    error: formState.errors[name]?.message,
    autoComplete: 'off',
  });
  const here = `${location.host}/t/code`;
  return (
    <form
      className="nb-stack"
      noValidate
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
    >
      <ErrorSummary errors={form.summary} />
      {change.error && (
        <ChangeProblem
          error={change.error}
          booked={bookedOnClosed(opened, change.variables.changes)}
          busy={change.isPending}
          onKeep={() =>
            change.mutate({
              ...change.variables,
              changes: { ...change.variables.changes, booked_talks: 'keep' },
            })
          }
          onReload={() => void reload(change.reset)}
        />
      )}
      {change.isSuccess && <Alert tone="success" live title={t`Die Angaben sind gespeichert`} />}
      <Card>
        <h2>
          <Trans>Kontakt und Anschrift</Trans>
        </h2>
        <TextField {...field('name')} label={t`Name der Geschäftsstelle`} />
        <TextField {...field('phone')} label={t`Telefon der Geschäftsstelle`} type="tel" />
        <TextAreaField
          {...field('postal_lines')}
          label={t`Anschrift`}
          hint={t`Wie auf einem Umschlag, ohne den Namen: höchstens fünf Zeilen.`}
          rows={4}
        />
        <TextField
          {...field('link_address')}
          label={t`Kurze Adresse für den Code im Brief`}
          hint={t`Was Menschen eintippen, um ihren Code einzugeben. Leer: ${here}.`}
          autoCapitalize="none"
          spellCheck={false}
        />
      </Card>
      <Card>
        <h2>
          <Trans>Öffnungszeiten</Trans>
        </h2>
        {locales.map((locale) => (
          <TextField
            key={locale}
            {...register(`opening_hours.${locale}`)}
            id={fieldId(FORM, `opening_hours.${locale}`)}
            label={words.languages[locale]}
            lang={locale}
            autoComplete="off"
            error={formState.errors.opening_hours?.[locale]?.message}
          />
        ))}
      </Card>
      <Card>
        <h2>
          <Trans>Datenschutz</Trans>
        </h2>
        <TextField {...field('dpo_name')} label={t`Wer für Datenschutz zuständig ist`} />
        <TextField {...field('dpo_email')} label={t`E-Mail für Datenschutz`} type="email" />
        <TextField {...field('dpo_phone')} label={t`Telefon für Datenschutz`} type="tel" />
        <TextAreaField {...field('authority')} label={t`Aufsichtsbehörde`} rows={4} />
      </Card>
      <Card>
        <h2>
          <Trans>Vorlauf</Trans>
        </h2>
        <TextField
          {...field('lead_minutes')}
          label={t`Vorlauf in Minuten`}
          hint={t`So lange vorher können Menschen selbst eine Zeit wählen. Beratungsfachkräfte sind nicht daran gebunden.`}
          inputMode="numeric"
        />
      </Card>
      <Card>
        <h2>
          <Trans>Erinnerungen per E-Mail</Trans>
        </h2>
        <p className="nb-soft">
          <Trans>
            Für Menschen, die eine Adresse dafür angegeben haben. Es gilt für Termine, die ab jetzt
            gebucht oder verschoben werden.
          </Trans>
        </p>
        <Checkbox {...register('remind_week')} label={t`7 Tage vorher`} />
        <Checkbox {...register('remind_day')} label={t`1 Tag vorher`} />
        <Checkbox {...register('remind_hour')} label={t`1 Stunde vorher`} />
        <TextField
          {...field('quiet_from')}
          label={t`Keine Erinnerungen ab`}
          hint={t`Zweimal dieselbe Uhrzeit: keine Ruhezeit.`}
          type="time"
        />
        <TextField {...field('quiet_until')} label={t`bis`} type="time" />
      </Card>
      <Card>
        <h2>
          <Trans>Schließtage und Feiertage</Trans>
        </h2>
        <ClosingDays days={days} onChange={setChangedDays} />
        <SelectField
          {...register('holiday_subdivision')}
          id={fieldId(FORM, 'holiday_subdivision')}
          label={t`Land, dessen Feiertage gelten`}
          error={formState.errors.holiday_subdivision?.message}
        >
          <option value="">{t`keine Feiertage`}</option>
          {laender.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Checkbox
          {...register('catholic')}
          label={t`Auch Feiertage halten, die nur in katholischen Gemeinden gelten`}
        />
      </Card>
      <div className="nb-actions">
        <Button type="submit" busy={change.isPending}>
          {t`Angaben speichern`}
        </Button>
      </div>
    </form>
  );
}
