import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';

import { Checkbox, TextField } from '@/components/forms';
import { SelectField, TextAreaField } from '@/components/moreForms';
import { FormDialog } from '@/components/staff/FormDialog';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';

import { examplesQuery, useChangeBrand, useCreateBrand, type Brand } from '../api/brands';
import {
  FORM,
  instructionsOf,
  noBrand,
  useBrandSchema,
  valuesOf,
  type BrandValues,
} from '../brandForm';
import { WayFields } from './WayFields';

/** What clients are told about a brand, way by way: a new one, or a new version of one. */
export function BrandDialog({ brand, onClose }: { brand: Brand | null; onClose: () => void }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const form = useForm<BrandValues>({
    shouldFocusError: false,
    resolver: valibotResolver(useBrandSchema()),
    defaultValues: brand ? valuesOf(brand, !brand.is_example) : noBrand,
  });
  const { register, handleSubmit, formState, setError, reset } = form;
  const found = useFormErrors<BrandValues>(FORM);
  const create = useCreateBrand(onClose);
  const change = useChangeBrand(brand, onClose);
  const error = create.error ?? change.error;
  const send = (values: BrandValues) => {
    found.clear();
    const facts = {
      name: values.name,
      network: values.network || null,
      instructions: instructionsOf(values),
      is_example: !values.compared,
    };
    const onError = (problem: unknown) => void found.fromService(problem, setError);
    if (brand) change.mutate(facts, { onError });
    else create.mutate({ office_id: office.id, active: true, ...facts }, { onError });
  };
  const { errors } = formState;
  return (
    <FormDialog
      form={FORM}
      title={brand ? t`Marke ändern` : t`Marke anlegen`}
      action={t`Marke speichern`}
      busy={create.isPending || change.isPending}
      errors={found.summary}
      onSubmit={(event) => void handleSubmit(send, found.onInvalid)(event)}
      onClose={onClose}
    >
      {error && <StaffProblem error={error} />}
      {brand ? (
        <p className="nb-soft">
          <Trans>
            Jede Änderung ist eine neue Fassung. Gutscheine, die schon ausgegeben sind, behalten
            ihre.
          </Trans>
        </p>
      ) : (
        <Examples onChosen={(values) => reset(values)} />
      )}
      <TextField
        {...register('name')}
        id={fieldId(FORM, 'name')}
        label={t`Name der Marke`}
        hint={t`So, wie er auf der SIM-Karte steht.`}
        autoComplete="off"
        error={errors.name?.message}
      />
      <TextField
        {...register('network')}
        id={fieldId(FORM, 'network')}
        label={t`Netz (freiwillig)`}
        autoComplete="off"
        error={errors.network?.message}
      />
      <WayFields form={form} name="redeem" />
      <WayFields form={form} name="book" />
      <WayFields form={form} name="check" />
      <TextAreaField
        {...register('note_de')}
        label={t`Hinweis zum Einlösen (freiwillig)`}
        rows={2}
        error={errors.note_de?.message}
      />
      <TextAreaField
        {...register('note_easy')}
        label={t`Derselbe Hinweis in Leichter Sprache`}
        rows={2}
        error={errors.note_easy?.message}
      />
      <TextAreaField
        {...register('note_en')}
        label={t`Derselbe Hinweis auf Englisch`}
        rows={2}
        error={errors.note_en?.message}
      />
      <Checkbox
        {...register('compared')}
        label={t`Ich habe alles mit den Angaben des Anbieters verglichen.`}
      />
    </FormDialog>
  );
}

/** Something to begin with: every field filled in, and still to be compared. */
function Examples({ onChosen }: { onChosen: (values: BrandValues) => void }) {
  const { t } = useLingui();
  const { data } = useQuery(examplesQuery);
  if (!data?.length) return null;
  return (
    <SelectField
      label={t`Mit einem Beispiel beginnen`}
      hint={t`Die Beispiele sind erfunden. Ersetzen Sie alles durch die Angaben des Anbieters.`}
      defaultValue=""
      onChange={(event) => {
        const chosen = data.find(({ name }) => name === event.target.value);
        onChosen(chosen ? valuesOf(chosen, false) : noBrand);
      }}
    >
      <option value="">{t`ohne Beispiel`}</option>
      {data.map(({ name }) => (
        <option key={name}>{name}</option>
      ))}
    </SelectField>
  );
}
