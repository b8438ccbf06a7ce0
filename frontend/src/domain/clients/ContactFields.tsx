import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { Checkbox, TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { locales } from '@/lib/i18n';

import type { Contact } from './clientContact';
import styles from './ContactFields.module.css';
import { useWords } from '@/domain/staff/words';

type Name = keyof Contact;

export interface ContactFieldsProps {
  /** The form's registration of a field, with the id of its input. */
  field: (name: Name) => UseFormRegisterReturn & { id: string };
  errors: Partial<Record<Name, { message?: string }>> | undefined;
}

/** A client's data in a form: all of it optional, all of it stored encrypted. */
export function ContactFields({ field, errors }: ContactFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <>
      <p
        className={`nb-soft ${styles.hint}`}
      >{t`Alle Angaben sind freiwillig. Sie werden verschlüsselt gespeichert.`}</p>
      <div className={styles.fields}>
        <TextField
          {...field('display_name')}
          label={t`Name`}
          dir="auto"
          autoComplete="off"
          error={errors?.display_name?.message}
        />
        <TextField
          {...field('reference')}
          label={t`Aktenzeichen`}
          autoComplete="off"
          error={errors?.reference?.message}
        />
        <TextField
          {...field('phone')}
          label={t`Telefon`}
          type="tel"
          autoComplete="off"
          error={errors?.phone?.message}
        />
        <TextField
          {...field('email')}
          label={t`E-Mail`}
          type="email"
          autoComplete="off"
          error={errors?.email?.message}
        />
        <SelectField {...field('language')} label={t`Sprache`}>
          {locales.map((locale) => (
            <option key={locale} value={locale}>
              {words.languages[locale]}
            </option>
          ))}
        </SelectField>
      </div>
      <Checkbox
        {...field('mail_wanted')}
        label={t`Die Person möchte Nachrichten zu Terminen an diese E-Mail-Adresse`}
      />
      <p className={`nb-soft ${styles.hint}`}>
        {t`Fragen Sie sie vorher: E-Mails können andere mitlesen. Das Anliegen und der Link stehen nie darin.`}
      </p>
    </>
  );
}
