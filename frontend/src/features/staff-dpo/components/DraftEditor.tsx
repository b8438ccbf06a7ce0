import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { useOpened } from '@/api/staff/useOpened';
import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ErrorSummary } from '@/components/ErrorSummary';
import { Checkbox, TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';
import { locales } from '@/lib/i18n';

import type { Contacts } from '../api/contacts';
import {
  declarationsPath,
  useCreateDraft,
  useSaveDraft,
  type Declaration,
} from '../api/declarations';
import { useAudiences } from '../audiences';
import { draftValues, toWrite, useDraftSchema, type DraftValues } from '../draft';
import { LanguageFields } from './LanguageFields';
import { PublishDialog } from './PublishDialog';

const FORM = 'declaration';

export interface DraftEditorProps {
  /** The draft to go on with; without it a new one is begun. */
  draft?: Declaration;
  /** An earlier version to begin from. */
  template?: Declaration;
  /** What the office's record says, for a new draft. */
  office?: Contacts['office'];
}

export function DraftEditor({ draft, template, office: record }: DraftEditorProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const audiences = useAudiences();
  const navigate = useNavigate();
  const [publishing, setPublishing] = useState(false);
  const { opened, setOpened, reload } = useOpened(draft, `${declarationsPath}/${draft?.id}`);
  const from = opened ?? template;
  const form = useForm<DraftValues>({
    shouldFocusError: false,
    resolver: valibotResolver(useDraftSchema()) as never,
    values: draftValues(from, opened ? undefined : record),
    resetOptions: { keepDirtyValues: true },
  });
  const { register, handleSubmit, formState } = form;
  const errors = useFormErrors<DraftValues>(FORM);
  const create = useCreateDraft(
    (created) =>
      void navigate({
        to: '/app/erklaerungen/$declarationId',
        params: { declarationId: created.id },
        replace: true,
      }),
  );
  const save = useSaveDraft(draft?.id ?? '');
  const onError = (error: unknown) => void errors.fromService(error, form.setError);

  const send = (values: DraftValues) => {
    errors.clear();
    const written = toWrite(values, from);
    if (!opened) {
      create.mutate({ ...written, office_id: office.id, audience: values.audience }, { onError });
      return;
    }
    save.mutate(
      { draft: written, revision: opened.revision },
      {
        onError,
        onSuccess: (saved) => {
          setOpened(saved);
          form.reset(values);
          announce(t`Der Entwurf ist gespeichert.`);
        },
      },
    );
  };
  const takeOver = (dpo: Partial<DraftValues['dpo']>) => {
    for (const [field, value] of Object.entries(dpo))
      form.setValue(`dpo.${field as keyof typeof dpo}`, value, {
        shouldDirty: true,
        shouldValidate: true,
      });
    setPublishing(false);
    announce(
      t`Die Angaben sind übernommen. Speichern Sie den Entwurf und veröffentlichen Sie ihn.`,
    );
  };
  const error = create.error ?? save.error;
  const mustSave = formState.isDirty || !draft;
  return (
    <Page
      title={draft ? t`Entwurf bearbeiten` : t`Neuer Entwurf`}
      width="wide"
      lead={t`Ein Entwurf gilt noch nicht. Erst das Veröffentlichen macht ihn gültig.`}
    >
      <form
        className="nb-stack"
        noValidate
        onSubmit={(event) => void handleSubmit(send, errors.onInvalid)(event)}
      >
        <ErrorSummary errors={errors.summary} />
        {error && <StaffProblem error={error} onReload={() => void reload(save.reset)} />}
        {save.isSuccess && !formState.isDirty && (
          <Alert tone="success" live title={t`Der Entwurf ist gespeichert`} />
        )}
        {!draft && (
          <Card>
            <SelectField
              {...register('audience')}
              id={fieldId(FORM, 'audience')}
              label={t`Für wen ist die Erklärung?`}
            >
              {Object.entries(audiences).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </SelectField>
          </Card>
        )}
        {locales.map((locale) => (
          <LanguageFields key={locale} form={form} formName={FORM} locale={locale} />
        ))}
        <Card>
          <h2>
            <Trans>Wer für Datenschutz zuständig ist</Trans>
          </h2>
          {(['name', 'email', 'phone'] as const).map((field) => (
            <TextField
              key={field}
              {...register(`dpo.${field}`)}
              id={fieldId(FORM, `dpo.${field}`)}
              label={{ name: t`Name`, email: t`E-Mail`, phone: t`Telefon` }[field]}
              autoComplete="off"
              error={formState.errors.dpo?.[field]?.message}
            />
          ))}
          <Checkbox
            {...register('needs_legal_review')}
            label={t`Der Text ist noch rechtlich zu prüfen (wird allen angezeigt)`}
          />
        </Card>
        <div className="nb-actions">
          <Button type="submit" busy={create.isPending || save.isPending}>
            {t`Entwurf speichern`}
          </Button>
          <Button
            variant="secondary"
            aria-disabled={mustSave || undefined}
            onClick={() => !mustSave && setPublishing(true)}
          >
            {t`Veröffentlichen`}
          </Button>
          {mustSave && (
            <span className="nb-soft">
              <Trans>Speichern Sie zuerst, dann können Sie veröffentlichen.</Trans>
            </span>
          )}
        </div>
      </form>
      {opened && publishing && (
        <PublishDialog draft={opened} onClose={() => setPublishing(false)} onTakeOver={takeOver} />
      )}
    </Page>
  );
}
