import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { TextField } from '@/components/forms';
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
      <p className={`nb-soft ${styles.hint}`}>
        {t`E-Mails zu Terminen gehen nur hinaus, wenn die Person selbst zustimmt: auf der Seite, die ihr Link öffnet. Bis dahin schreiben Sie ihr oder rufen sie an.`}
      </p>
    </>
  );
}
