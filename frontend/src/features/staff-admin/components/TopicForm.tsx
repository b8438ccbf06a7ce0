import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { topicsPath } from '@/api/staff/topics';
import type { Channel, Topic } from '@/api/staff/types';
import { useOpened } from '@/api/staff/useOpened';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ErrorSummary } from '@/components/ErrorSummary';
import { Checkbox, TextField } from '@/components/forms';
import { TextAreaField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { useStaff } from '@/domain/staff/StaffContext';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { useWords } from '@/domain/staff/words';
import { locales, type Locale, type LocalizedText } from '@/lib/i18n';

import styles from '../admin.module.css';
import { useChangeTopic, useCreateTopic } from '../api/topics';

const FORM = 'topic';
const channels: Channel[] = ['video', 'phone', 'protected_office'];
type Texts = Record<Locale, string>;

export interface TopicFormProps {
  topic?: Topic;
  onClose: () => void;
}

/** A topic in all its languages: what it is called, over which channels, how long. */
export function TopicForm({ topic, onClose }: TopicFormProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useWords();
  const { opened, reload } = useOpened(topic, `${topicsPath}/${topic?.id}`);
  const schema = useTopicSchema();
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    values: {
      title: texts(opened?.title),
      description: texts(opened?.description),
      channels: opened?.channels ?? ['video', 'phone', 'protected_office'],
      duration_minutes: String(opened?.duration_minutes ?? 45),
      break_minutes: String(opened?.break_minutes ?? 15),
      active: opened?.active ?? true,
    },
    resetOptions: { keepDirtyValues: true },
  });
  const form = useFormErrors<Values>(FORM);
  const create = useCreateTopic(onClose);
  const change = useChangeTopic(onClose);
  const error = create.error ?? change.error;
  const send = (values: Values) => {
    form.clear();
    const written = {
      title: filled(values.title),
      description: filled(values.description),
      channels: values.channels,
      duration_minutes: Number(values.duration_minutes),
      break_minutes: Number(values.break_minutes),
      active: values.active,
    };
    const onError = (refusal: unknown) => void form.fromService(refusal, setError);
    if (opened) {
      change.mutate({ id: opened.id, version: opened.version, changes: written }, { onError });
    } else {
      create.mutate({ ...written, office_id: office.id }, { onError });
    }
  };
  const { errors } = formState;
  return (
    <Page title={topic ? t`Anliegen bearbeiten` : t`Anliegen anlegen`}>
      <form
        className="nb-stack"
        noValidate
        onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      >
        <ErrorSummary errors={form.summary} />
        {error && (
          <ChangeProblem
            error={error}
            booked={{ ...(topic && { topic_id: topic.id }) }}
            busy={change.isPending}
            onKeep={() => {
              const { variables } = change;
              if (!variables) return;
              const changes = { ...variables.changes, booked_talks: 'keep' as const };
              change.mutate({ ...variables, changes });
            }}
            onReload={() => void reload(change.reset)}
          />
        )}
        {locales.map((locale) => (
          <Card key={locale}>
            <h2>{words.languages[locale]}</h2>
            <TextField
              {...register(`title.${locale}`)}
              id={fieldId(FORM, `title.${locale}`)}
              label={t`Name`}
              lang={locale}
              autoComplete="off"
              error={errors.title?.[locale]?.message}
            />
            <TextAreaField
              {...register(`description.${locale}`)}
              id={fieldId(FORM, `description.${locale}`)}
              label={t`Beschreibung`}
              lang={locale}
              rows={2}
              error={errors.description?.[locale]?.message}
            />
          </Card>
        ))}
        <Card>
          <fieldset className={styles.checks} id={fieldId(FORM, 'channels')} tabIndex={-1}>
            <legend>
              <Trans>Kanäle</Trans>
            </legend>
            {channels.map((channel) => (
              <Checkbox
                key={channel}
                {...register('channels')}
                value={channel}
                label={words.channels[channel]}
              />
            ))}
          </fieldset>
          {errors.channels && <p className={styles.error}>{errors.channels.message}</p>}
          <div className={styles.pair}>
            <TextField
              {...register('duration_minutes')}
              id={fieldId(FORM, 'duration_minutes')}
              label={t`Dauer in Minuten`}
              inputMode="numeric"
              error={errors.duration_minutes?.message}
            />
            <TextField
              {...register('break_minutes')}
              id={fieldId(FORM, 'break_minutes')}
              label={t`Pause danach in Minuten`}
              inputMode="numeric"
              error={errors.break_minutes?.message}
            />
          </div>
          <p className="nb-soft">
            <Trans>Dauer und Pause zusammen: 15, 30, 45, 60 … Minuten.</Trans>
          </p>
          <Checkbox {...register('active')} label={t`Kann gebucht werden`} />
        </Card>
        <div className="nb-actions">
          <Button type="submit" busy={create.isPending || change.isPending}>
            {t`Speichern`}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t`Zurück zur Liste`}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function useTopicSchema() {
  const { t } = useLingui();
  const minutes = (least: number, most: number, message: string) =>
    v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
        message,
      ),
    );
  const optional = v.pipe(v.string(), v.trim());
  return v.pipe(
    v.object({
      title: v.object({
        de: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Geben Sie den Namen auf Deutsch ein.`)),
        'de-x-leicht': optional,
        en: optional,
      }),
      description: v.object({
        de: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Beschreiben Sie das Anliegen auf Deutsch.`)),
        'de-x-leicht': optional,
        en: optional,
      }),
      channels: v.pipe(
        v.array(v.picklist(channels)),
        v.minLength(1, t`Wählen Sie mindestens einen Kanal.`),
        v.check(
          (chosen) => !chosen.includes('video') || chosen.length > 1,
          t`Video ist freiwillig. Wählen Sie zusätzlich Telefon oder Schutzbüro.`,
        ),
      ),
      duration_minutes: minutes(5, 480, t`Geben Sie eine Dauer von 5 bis 480 Minuten ein.`),
      break_minutes: minutes(0, 120, t`Geben Sie eine Pause von 0 bis 120 Minuten ein.`),
      active: v.boolean(),
    }),
    v.forward(
      v.check(
        (values) => (Number(values.duration_minutes) + Number(values.break_minutes)) % 15 === 0,
        t`Dauer und Pause müssen zusammen durch 15 teilbar sein, zum Beispiel 45 und 15.`,
      ),
      ['duration_minutes'],
    ),
  );
}

const texts = (from: LocalizedText | undefined): Texts => ({
  de: from?.de ?? '',
  'de-x-leicht': from?.['de-x-leicht'] ?? '',
  en: from?.en ?? '',
});

/** Languages nobody wrote in are left out. */
function filled(from: Texts): LocalizedText {
  const { de, ...others } = from;
  return { de, ...Object.fromEntries(Object.entries(others).filter(([, text]) => text !== '')) };
}
