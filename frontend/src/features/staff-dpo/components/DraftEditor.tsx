import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';

import { useOpened } from '@/api/staff/useOpened';
import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { ErrorSummary } from '@/components/ErrorSummary';
import { Checkbox, TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useLanguageName } from '@/domain/staff/languageName';
import { announce } from '@/lib/announce';

import type { Contacts } from '../api/contacts';
import {
  declarationsPath,
  useCreateDraft,
  useSaveDraft,
  type Declaration,
} from '../api/declarations';
import { kindName, kinds, useKindWords, type Kind } from '../audiences';
import { withOfficeDpo } from '../contacts';
import {
  draftValues,
  isEmpty,
  languagesToWrite,
  toWrite,
  useDraftSchema,
  type DraftValues,
} from '../draft';
import { useKeepUnsaved } from '../useKeepUnsaved';
import styles from './DraftEditor.module.css';
import { LanguageFields } from './LanguageFields';
import { LifeCard } from './LifeCard';
import { MissingCard } from './MissingCard';
import { PagePreview } from './PagePreview';

const FORM = 'declaration';

export interface DraftEditorProps {
  kind: Kind;
  /** The draft to go on with; without it a new one is begun. */
  draft?: Declaration;
  /** The version to begin from. */
  template?: Declaration;
  /** Tags of the languages in which the office offers its declarations. */
  offered: readonly string[];
  /** What the office's record says. */
  office?: Contacts['office'];
  /** To the text as it is saved. */
  onRead?: () => void;
}

/** Writing a draft, with the page as people will see it beside it and what is missing above it. */
export function DraftEditor(props: DraftEditorProps) {
  const { kind, draft, template, offered, office: record, onRead } = props;
  const { t } = useLingui();
  const { office } = useStaff();
  const languageName = useLanguageName();
  const navigate = useNavigate();
  const [locale, setLocale] = useState('de');
  const { opened, setOpened, reload } = useOpened(draft, `${declarationsPath}/${draft?.id}`);
  const from = opened ?? template;
  const languages = languagesToWrite(offered, from);
  const form = useForm<DraftValues>({
    shouldFocusError: false,
    resolver: valibotResolver(useDraftSchema(languages)) as never,
    values: draftValues(from, offered, opened ? undefined : record),
    resetOptions: { keepDirtyValues: true },
  });
  const { register, handleSubmit, formState } = form;
  const values = useWatch({ control: form.control }) as DraftValues;
  const errors = useFormErrors<DraftValues>(FORM);
  const keep = useKeepUnsaved(formState.isDirty);
  const create = useCreateDraft((created) => {
    keep.letGo();
    void navigate({
      to: '/app/erklaerungen/$declarationId',
      params: { declarationId: created.id },
      replace: true,
    });
  });
  const save = useSaveDraft(draft?.id ?? '');
  const onError = (error: unknown) => void errors.fromService(error, form.setError);

  const send = (written: DraftValues) => {
    errors.clear();
    if (!opened) {
      const { purpose, audience } = kind;
      create.mutate({ ...toWrite(written), office_id: office.id, purpose, audience }, { onError });
      return;
    }
    save.mutate(
      { draft: toWrite(written), revision: opened.revision },
      {
        onError,
        onSuccess: (saved) => {
          setOpened(saved);
          form.reset(written);
          announce(t`Der Entwurf ist gespeichert.`);
        },
      },
    );
  };
  const onInvalid: typeof errors.onInvalid = (found) => {
    const wrong = languages.find((each) => found.texts?.[each]);
    // A field of a language that is not shown cannot be gone to.
    if (wrong) setLocale(wrong);
    errors.onInvalid(found);
  };
  const takeOver = () => {
    const dpo = withOfficeDpo(form.getValues('dpo'), record);
    for (const field of ['name', 'email', 'phone'] as const)
      form.setValue(`dpo.${field}`, dpo[field], { shouldDirty: true, shouldValidate: true });
    announce(t`Die Angaben der Geschäftsstelle sind übernommen.`);
  };
  const error = create.error ?? save.error;
  return (
    <Page
      title={draft ? t`Entwurf bearbeiten` : t`Neuer Entwurf`}
      width="wide"
      lead={t`Ein Entwurf gilt noch nicht. Erst prüft ihn eine zweite Person, dann wird er veröffentlicht.`}
    >
      {opened && <LifeCard declaration={opened} />}
      <form
        className="nb-stack"
        noValidate
        onSubmit={(event) => void handleSubmit(send, onInvalid)(event)}
      >
        <ErrorSummary errors={errors.summary} />
        {error && <StaffProblem error={error} onReload={() => void reload(save.reset)} />}
        {save.isSuccess && !formState.isDirty && (
          <Alert tone="success" live title={t`Der Entwurf ist gespeichert`} />
        )}
        {!draft && <KindChoice kind={kind} version={template?.version} />}
        <MissingCard values={values} office={record} onTakeOver={takeOver} onGo={setLocale} />
        <Choices
          legend={t`Sprache`}
          inline
          value={locale}
          onChange={setLocale}
          choices={languages.map((each) => ({
            value: each,
            label: languageName(each),
            ...(isEmpty(values.texts[each]) && { detail: t`noch kein Text` }),
          }))}
        />
        <div className={styles.sides}>
          <LanguageFields key={locale} form={form} formName={FORM} locale={locale} />
          <PagePreview kind={kind} values={values} locale={locale} office={record} />
        </div>
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
          {onRead && !formState.isDirty && (
            <Button variant="secondary" onClick={onRead}>
              {t`Lesen und vergleichen`}
            </Button>
          )}
          {formState.isDirty && (
            <span className="nb-soft">
              <Trans>Noch nicht gespeichert.</Trans>
            </span>
          )}
        </div>
      </form>
      {keep.question}
    </Page>
  );
}

interface KindChoiceProps {
  kind: Kind;
  /** What it begins from. */
  version: number | null | undefined;
}

/** For whom and for what a new declaration is; each has a version of its own to begin from. */
function KindChoice({ kind, version }: KindChoiceProps) {
  const { t } = useLingui();
  const word = useKindWords();
  const navigate = useNavigate();
  return (
    <Card>
      <SelectField
        id={`${FORM}-kind`}
        label={t`Für wen ist die Erklärung?`}
        value={kindName(kind)}
        onChange={(event) =>
          void navigate({
            to: '/app/erklaerungen/neu',
            search: { fuer: event.target.value },
          })
        }
      >
        {kinds.map((each) => (
          <option key={kindName(each)} value={kindName(each)}>
            {word(each)}
          </option>
        ))}
      </SelectField>
      <p className="nb-soft">
        {version ? (
          <Trans>
            Der Entwurf beginnt mit dem Text von Fassung {version}. Ändern Sie nur, was anders
            werden soll.
          </Trans>
        ) : (
          <Trans>Für diese Gruppe gilt noch keine Fassung: Der Entwurf beginnt leer.</Trans>
        )}
      </p>
    </Card>
  );
}
