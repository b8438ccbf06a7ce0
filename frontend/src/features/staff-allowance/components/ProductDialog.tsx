import { valibotResolver } from '@hookform/resolvers/valibot';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { ErrorSummary } from '@/components/ErrorSummary';
import { TextField } from '@/components/forms';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { parseEuros } from '@/lib/money';

import { useCreateProduct } from '../api/products';

const FORM = 'product';

export function ProductDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const schema = v.object({
    provider_name: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Geben Sie den Namen des Anbieters ein.`),
      v.maxLength(100, t`Der Name ist zu lang. Nehmen Sie höchstens 100 Zeichen.`),
    ),
    megabytes: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[1-9]\d{0,6}$/, t`Geben Sie die Größe in ganzen Megabyte ein, zum Beispiel 500.`),
    ),
    price_cents: v.pipe(
      v.string(),
      v.check(
        (text) => (parseEuros(text) ?? 0) > 0,
        t`Geben Sie den Preis in Euro ein, zum Beispiel 4,99.`,
      ),
    ),
  });
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { provider_name: '', megabytes: '', price_cents: '' },
  });
  const form = useFormErrors<Values>(FORM);
  const create = useCreateProduct(onClose);
  const send = ({ provider_name, megabytes, price_cents }: Values) => {
    form.clear();
    create.mutate(
      {
        office_id: office.id,
        provider_name,
        megabytes: Number(megabytes),
        price_cents: parseEuros(price_cents) ?? 0,
      },
      { onError: (error) => void form.fromService(error, setError) },
    );
  };
  const { errors } = formState;
  return (
    <Dialog
      open
      title={t`Tarif anlegen`}
      onClose={onClose}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t`Zurück`}
          </Button>
          <Button type="submit" form={FORM} busy={create.isPending}>
            {t`Tarif speichern`}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="nb-stack nb-stack--tight"
        noValidate
        onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      >
        <ErrorSummary errors={form.summary} />
        {create.error && <StaffProblem error={create.error} />}
        <TextField
          {...register('provider_name')}
          id={fieldId(FORM, 'provider_name')}
          label={t`Anbieter`}
          autoComplete="off"
          error={errors.provider_name?.message}
        />
        <TextField
          {...register('megabytes')}
          id={fieldId(FORM, 'megabytes')}
          label={t`Größe in Megabyte`}
          hint={t`Lässt sich später nicht ändern.`}
          inputMode="numeric"
          autoComplete="off"
          error={errors.megabytes?.message}
        />
        <TextField
          {...register('price_cents')}
          id={fieldId(FORM, 'price_cents')}
          label={t`Preis in Euro`}
          inputMode="decimal"
          autoComplete="off"
          error={errors.price_cents?.message}
        />
      </form>
    </Dialog>
  );
}
