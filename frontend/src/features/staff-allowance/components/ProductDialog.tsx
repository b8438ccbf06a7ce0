import { valibotResolver } from '@hookform/resolvers/valibot';
import { useLingui } from '@lingui/react/macro';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { useForm } from 'react-hook-form';

import { TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { FormDialog } from '@/components/staff/FormDialog';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';

import type { Brand } from '../api/brands';
import { useCreateProduct } from '../api/products';
import { FORM, noProduct, productOf, useProductSchema, type ProductValues } from '../productForm';

const OFF: HTMLInputAutoCompleteAttribute = 'off';

/** What a code of a brand costs and gives: credit with the option to book, or data alone. */
export function ProductDialog({ brand, onClose }: { brand: Brand; onClose: () => void }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const { register, handleSubmit, formState, setError, watch } = useForm<ProductValues>({
    shouldFocusError: false,
    resolver: valibotResolver(useProductSchema()) as never,
    defaultValues: noProduct,
  });
  const form = useFormErrors<ProductValues>(FORM);
  const create = useCreateProduct(onClose);
  const { name } = brand;
  const { errors } = formState;
  const send = (values: ProductValues) => {
    form.clear();
    create.mutate(productOf(values, { office_id: office.id, brand_id: brand.id }), {
      onError: (error) => void form.fromService(error, setError),
    });
  };
  const field = (
    part: keyof ProductValues,
    label: string,
    mode: 'decimal' | 'numeric' | 'text',
    hint?: string,
  ) => (
    <TextField
      {...register(part)}
      id={fieldId(FORM, part)}
      label={label}
      hint={hint}
      inputMode={mode}
      autoComplete={OFF}
      error={errors[part]?.message}
    />
  );
  return (
    <FormDialog
      form={FORM}
      title={t`Produkt von ${name} anlegen`}
      action={t`Produkt speichern`}
      busy={create.isPending}
      errors={form.summary}
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      onClose={onClose}
    >
      {create.error && <StaffProblem error={create.error} />}
      <SelectField {...register('kind')} label={t`Was der Code gibt`}>
        <option value="credit">{t`Guthaben in Euro`}</option>
        <option value="data_pass">{t`Datenvolumen ohne Guthaben`}</option>
      </SelectField>
      {field('price_cents', t`Preis für das Jobcenter in Euro`, 'decimal')}
      {watch('kind') === 'credit' && (
        <>
          {field(
            'credit_cents',
            t`Guthaben in Euro`,
            'decimal',
            t`Lässt sich später nicht ändern.`,
          )}
          {field('option_name', t`Option, die aus Guthaben Daten macht`, 'text')}
          {field(
            'option_key',
            t`Was man für die Option tippt (freiwillig)`,
            'text',
            t`Die Nummer oder das Wort, das beim Buchen eingesetzt wird.`,
          )}
          {field('option_cents', t`Kosten der Option in Euro`, 'decimal')}
        </>
      )}
      {field('megabytes', t`Datenvolumen in Megabyte`, 'numeric', t`5000 sind 5 Gigabyte.`)}
      {field('validity_days', t`So viele Tage gilt es (freiwillig)`, 'numeric')}
    </FormDialog>
  );
}
