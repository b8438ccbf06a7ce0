import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { TextField } from '@/components/forms';
import { TextAreaField } from '@/components/moreForms';
import { Markdown } from '@/domain/declarations/Markdown';
import { fieldId } from '@/components/staff/formErrors';
import { useWords } from '@/domain/staff/words';
import type { Locale } from '@/lib/i18n';

import type { DraftValues } from '../draft';
import styles from './LanguageFields.module.css';

export interface LanguageFieldsProps {
  form: UseFormReturn<DraftValues>;
  formName: string;
  locale: Locale;
}

/** Title, short text and body in one language, with a preview of how people will read it. */
export function LanguageFields({ form, formName, locale }: LanguageFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const [preview, setPreview] = useState(false);
  const text = useWatch({ control: form.control, name: `texts.${locale}` });
  const errors = form.formState.errors.texts?.[locale];
  const name = (field: 'title' | 'short' | 'body_markdown') => `texts.${locale}.${field}` as const;
  return (
    <Card>
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{words.languages[locale]}</legend>
        {preview ? (
          <div lang={locale} className={styles.preview}>
            <h3>{text.title}</h3>
            <p>
              <strong>{text.short}</strong>
            </p>
            <Markdown text={text.body_markdown} headingLevel={3} />
          </div>
        ) : (
          <>
            <TextField
              {...form.register(name('title'))}
              id={fieldId(formName, name('title'))}
              label={t`Titel`}
              lang={locale}
              error={errors?.title?.message}
            />
            <TextField
              {...form.register(name('short'))}
              id={fieldId(formName, name('short'))}
              label={t`In einem Satz`}
              lang={locale}
              error={errors?.short?.message}
            />
            <TextAreaField
              {...form.register(name('body_markdown'))}
              id={fieldId(formName, name('body_markdown'))}
              label={t`Text`}
              hint={t`Leerzeile: neuer Absatz. „## “ am Anfang: Überschrift. „- “ am Anfang: Aufzählung.`}
              rows={12}
              lang={locale}
              error={errors?.body_markdown?.message}
            />
          </>
        )}
        <div>
          <Button variant="tertiary" aria-pressed={preview} onClick={() => setPreview(!preview)}>
            {preview ? <Trans>Weiter schreiben</Trans> : <Trans>Vorschau ansehen</Trans>}
          </Button>
        </div>
      </fieldset>
    </Card>
  );
}
