import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';

import { topicsPath } from '@/api/staff/topics';
import type { Topic } from '@/api/staff/types';
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
import { locales } from '@/lib/i18n';

import styles from '../admin.module.css';
import { useChangeTopic, useCreateTopic } from '../api/topics';
import {
  channels,
  topicValues,
  useTopicSchema,
  writtenTopic,
  type TopicValues,
} from '../topicValues';

const FORM = 'topic';

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
  const { register, handleSubmit, formState, setError } = useForm<TopicValues>({
    shouldFocusError: false,
    resolver: valibotResolver(useTopicSchema()),
    values: topicValues(opened),
    resetOptions: { keepDirtyValues: true },
  });
  const form = useFormErrors<TopicValues>(FORM);
  const create = useCreateTopic(onClose);
  const change = useChangeTopic(onClose);
  const error = create.error ?? change.error;
  const send = (values: TopicValues) => {
    form.clear();
    const written = writtenTopic(values);
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
