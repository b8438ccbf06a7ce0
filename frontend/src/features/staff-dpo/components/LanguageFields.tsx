import { Trans, useLingui } from '@lingui/react/macro';
import type { UseFormReturn } from 'react-hook-form';

import { Card } from '@/components/Card';
import { Checkbox, TextField } from '@/components/forms';
import { TextAreaField } from '@/components/moreForms';
import { fieldId } from '@/components/staff/formErrors';
import { useLanguageName } from '@/domain/staff/languageName';

import { useContactWords } from '../contacts';
import type { DraftValues } from '../draft';
import { places } from '../missing';
import styles from './LanguageFields.module.css';

export interface LanguageFieldsProps {
  form: UseFormReturn<DraftValues>;
  formName: string;
  /** Tag of a language. */
  locale: string;
}

/** Title, short text and body in one language. */
export function LanguageFields({ form, formName, locale }: LanguageFieldsProps) {
  const { t } = useLingui();
  const languageName = useLanguageName();
  const place = useContactWords();
  const errors = form.formState.errors.texts?.[locale];
  const name = (field: 'title' | 'short' | 'body_markdown') => `texts.${locale}.${field}` as const;
  return (
    <Card>
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{languageName(locale)}</legend>
        <TextField
          {...form.register(name('title'))}
          id={fieldId(formName, name('title'))}
          label={t`Titel`}
          lang={locale}
          dir="auto"
          error={errors?.title?.message}
        />
        <TextField
          {...form.register(name('short'))}
          id={fieldId(formName, name('short'))}
          label={t`In einem Satz`}
          lang={locale}
          dir="auto"
          error={errors?.short?.message}
        />
        <TextAreaField
          {...form.register(name('body_markdown'))}
          id={fieldId(formName, name('body_markdown'))}
          label={t`Text`}
          hint={t`Leerzeile: neuer Absatz. „## “ am Anfang: Überschrift. „- “ am Anfang: Aufzählung.`}
          rows={24}
          lang={locale}
          dir="auto"
          error={errors?.body_markdown?.message}
        />
        {locale !== 'de' && (
          <Checkbox
            {...form.register(`texts.${locale}.needs_native_review`)}
            label={t`Muss noch jemand lesen, der mit dieser Sprache vertraut ist`}
          />
        )}
        <details>
          <summary>
            <Trans>Stellen, die wir für Sie ausfüllen</Trans>
          </summary>
          <ul>
            {places.map((each) => (
              <li key={each}>
                <code>{`{${each}}`}</code> {place(each)}
              </li>
            ))}
          </ul>
        </details>
      </fieldset>
    </Card>
  );
}
