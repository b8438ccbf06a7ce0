import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import type { Channel, Topic } from '@/api/staff/types';
import type { Locale, LocalizedText } from '@/lib/i18n';

type Texts = Record<Locale, string>;

export const channels: Channel[] = ['video', 'phone', 'protected_office'];

/** What a topic may be, in words for whoever types something else. */
export function useTopicSchema() {
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

export type TopicValues = v.InferOutput<ReturnType<typeof useTopicSchema>>;

/** A topic as its form shows it; a new one is bookable over every channel. */
export const topicValues = (topic: Topic | undefined): TopicValues => ({
  title: texts(topic?.title),
  description: texts(topic?.description),
  channels: topic?.channels ?? [...channels],
  duration_minutes: String(topic?.duration_minutes ?? 45),
  break_minutes: String(topic?.break_minutes ?? 15),
  active: topic?.active ?? true,
});

/** What the form says, as it is written down. */
export const writtenTopic = (values: TopicValues) => ({
  title: filled(values.title),
  description: filled(values.description),
  channels: values.channels,
  duration_minutes: Number(values.duration_minutes),
  break_minutes: Number(values.break_minutes),
  active: values.active,
});

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
