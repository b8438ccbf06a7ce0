import { useLingui } from '@lingui/react/macro';
import type { UseFormReturn } from 'react-hook-form';

import { TextField } from '@/components/forms';
import { fieldId } from '@/components/staff/formErrors';

import { FORM, type BrandValues, type WayName, type WayValues } from '../brandForm';
import styles from './WayFields.module.css';

/** The ways to do one thing at a brand; each may stay empty. */
export function WayFields({ form, name }: { form: UseFormReturn<BrandValues>; name: WayName }) {
  const { t } = useLingui();
  const [code, option] = ['{code}', '{option}'];
  const titles: Record<WayName, string> = {
    redeem: t`Code einlösen`,
    book: t`Option buchen (bei Guthaben)`,
    check: t`Nachsehen, was da ist`,
  };
  const hints: Record<WayName, { keys: string; text: string | undefined }> = {
    redeem: {
      keys: t`${code} steht, wo der Code hinkommt: *101*${code}#`,
      text: t`Mit ${code}, wo der Code hinkommt.`,
    },
    book: {
      keys: t`${option} steht, wo die Nummer der Option hinkommt: *100*${option}#`,
      text: t`Wenn nötig mit ${option}.`,
    },
    check: { keys: t`Zum Beispiel *100#`, text: undefined },
  };
  const labels: Record<keyof WayValues, string> = {
    key_sequence: t`Tastenfolge`,
    sms_number: t`SMS an`,
    sms_text: t`Text der SMS`,
    hotline: t`Anruf bei`,
    app: t`Name der App`,
  };
  const errors = form.formState.errors[name];
  const whole = errors?.message ?? errors?.root?.message;
  const field = (part: keyof WayValues, hint?: string) => (
    <TextField
      {...form.register(`${name}.${part}`)}
      id={fieldId(FORM, `${name}.${part}`)}
      label={labels[part]}
      hint={hint}
      autoComplete="off"
      error={errors?.[part]?.message}
    />
  );
  return (
    <fieldset className={styles.ways} id={fieldId(FORM, name)} tabIndex={-1}>
      <legend>{titles[name]}</legend>
      {whole && <p className="kern-error">{whole}</p>}
      {field('key_sequence', hints[name].keys)}
      <div className={styles.pair}>
        {field('sms_number')}
        {field('sms_text', hints[name].text)}
      </div>
      <div className={styles.pair}>
        {field('hotline')}
        {field('app')}
      </div>
    </fieldset>
  );
}
