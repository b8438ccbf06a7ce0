import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { TextField } from '@/components/forms';
import { FormDialog } from '@/components/staff/FormDialog';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';
import { formatCents } from '@/lib/dates';
import { parseEuros } from '@/lib/money';

import { useChangeAmount, type Budget } from '../api/budgets';

const FORM = 'amount';

export interface AmountDialogProps {
  budget: Budget;
  kind: 'fundings' | 'reductions';
  onClose: () => void;
}

/** Money in or out, with what it is booked under. */
export function AmountDialog({ budget, kind, onClose }: AmountDialogProps) {
  const { t, i18n } = useLingui();
  const funding = kind === 'fundings';
  const available = formatCents(budget.available_cents, i18n.locale);
  const schema = v.object({
    amount_cents: v.pipe(
      v.string(),
      v.check(
        (text) => (parseEuros(text) ?? 0) > 0,
        t`Geben Sie einen Betrag größer als null ein, zum Beispiel 250,00.`,
      ),
      v.check(
        (text) => funding || (parseEuros(text) ?? 0) <= budget.available_cents,
        t`Zurückgeben können Sie höchstens, was verfügbar ist: ${available}.`,
      ),
    ),
    reference: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Geben Sie an, unter welchem Zeichen der Betrag verbucht wird.`),
      v.maxLength(100, t`Das Zeichen ist zu lang. Nehmen Sie höchstens 100 Zeichen.`),
    ),
  });
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { amount_cents: '', reference: '' },
  });
  const form = useFormErrors<Values>(FORM);
  const change = useChangeAmount(budget.id, kind, () => {
    announce(t`Der Betrag ist gebucht.`);
    onClose();
  });
  const send = ({ amount_cents, reference }: Values) => {
    form.clear();
    change.mutate(
      { amount_cents: parseEuros(amount_cents) ?? 0, reference },
      { onError: (error) => void form.fromService(error, setError) },
    );
  };
  return (
    <FormDialog
      form={FORM}
      title={funding ? t`Geld einstellen` : t`Geld zurückgeben`}
      action={t`Verbuchen`}
      busy={change.isPending}
      errors={form.summary}
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      onClose={onClose}
    >
      {change.error && <StaffProblem error={change.error} />}
      <p>
        <Trans>Jede Buchung bleibt im Kassenbuch stehen und wird nie geändert.</Trans>
      </p>
      <TextField
        {...register('amount_cents')}
        id={fieldId(FORM, 'amount_cents')}
        label={t`Betrag in Euro`}
        hint={t`Zum Beispiel 250,00. Verfügbar sind ${available}.`}
        inputMode="decimal"
        autoComplete="off"
        error={formState.errors.amount_cents?.message}
      />
      <TextField
        {...register('reference')}
        id={fieldId(FORM, 'reference')}
        label={t`Buchungszeichen`}
        hint={t`Keine Namen von Personen.`}
        autoComplete="off"
        error={formState.errors.reference?.message}
      />
    </FormDialog>
  );
}
