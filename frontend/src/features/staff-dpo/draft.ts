import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import { useWords } from '@/domain/staff/words';
import { locales, type Locale } from '@/lib/i18n';

import type { Contacts } from './api/contacts';
import type { Declaration, DeclarationWrite } from './api/declarations';
import { withOfficeDpo } from './contacts';

export interface DraftText {
  title: string;
  short: string;
  body_markdown: string;
  /** Nobody who grew up with the language has read it yet. */
  needs_native_review: boolean;
}

export interface DraftValues {
  audience: 'client' | 'adviser' | 'guest';
  texts: Record<Locale, DraftText>;
  dpo: { name: string; email: string; phone: string };
  needs_legal_review: boolean;
}

const emptyText = { title: '', short: '', body_markdown: '' };

/**
 * Given the office's contacts (for a new draft), these are named: others could not be published.
 * What was written into a version's places is a place again, so that the next version is filled
 * from the record of its day.
 */
export function draftValues(
  from: Declaration | undefined,
  office?: Contacts['office'],
): DraftValues {
  const text = (locale: Locale): DraftText =>
    (from && textIn(from, locale)) ?? { ...emptyText, needs_native_review: locale !== 'de' };
  return {
    audience: from?.audience ?? 'client',
    texts: { de: text('de'), 'de-x-leicht': text('de-x-leicht'), en: text('en') },
    dpo: withOfficeDpo(
      from
        ? { name: from.dpo.name, email: from.dpo.email, phone: from.dpo.phone }
        : { name: '', email: '', phone: '' },
      office,
    ),
    needs_legal_review: from?.needs_legal_review ?? true,
  };
}

function textIn(declaration: Declaration, language: string): DraftText | undefined {
  const found = declaration.texts[language];
  if (!found) return undefined;
  const open = (part: string) => withPlaces(part, declaration.filled);
  return {
    title: open(found.title),
    short: open(found.short),
    body_markdown: open(found.body_markdown),
    needs_native_review: found.needs_native_review,
  };
}

/**
 * What goes to the service: languages nobody wrote in are left out. What it was written from may
 * have languages that this editor does not show; they stay as they are.
 */
export function toWrite(values: DraftValues, from?: Declaration): DeclarationWrite {
  const written = locales.filter((locale) => !isEmpty(values.texts[locale]));
  const others = Object.keys(from?.texts ?? {}).filter(
    (language) => !locales.some((locale) => locale === language),
  );
  return {
    texts: Object.fromEntries([
      ...written.map((locale) => [locale, values.texts[locale]] as const),
      ...others.map((language) => [language, from && textIn(from, language)] as const),
    ]) as DeclarationWrite['texts'],
    dpo: values.dpo,
    needs_legal_review: values.needs_legal_review,
  };
}

/** The longest first: an office's name may be a part of its address. */
const withPlaces = (text: string, filled: Record<string, string>): string =>
  Object.entries(filled)
    .filter(([, value]) => value)
    .sort(([, one], [, other]) => other.length - one.length)
    .reduce((found, [place, value]) => found.replaceAll(value, `{${place}}`), text);

const isEmpty = (text: DraftText): boolean => !text.title && !text.short && !text.body_markdown;

/** German in full; another language in full or not at all; no HTML, links or pictures. */
export function useDraftSchema() {
  const { t } = useLingui();
  const words = useWords();
  const plain = (max: number) =>
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(max, t`Der Text ist zu lang.`),
      v.check((text) => !/[<]|\]\(/.test(text), t`HTML und Links sind hier nicht erlaubt.`),
    );
  const text = (locale: Locale) => {
    const language = words.languages[locale];
    const missing = t`Füllen Sie Titel, Kurztext und Text aus: ${language}.`;
    return v.pipe(
      v.object({
        title: plain(200),
        short: plain(500),
        body_markdown: plain(20_000),
        needs_native_review: v.boolean(),
      }),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const { value } = dataset;
        if (locale !== 'de' && isEmpty(value)) return;
        for (const key of ['title', 'short', 'body_markdown'] as const) {
          if (value[key]) continue;
          addIssue({
            message: missing,
            path: [{ type: 'object', origin: 'value', input: { ...value }, key, value: '' }],
          });
        }
      }),
    );
  };
  const line = (message: string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));
  return v.object({
    audience: v.picklist(['client', 'adviser', 'guest']),
    texts: v.object({ de: text('de'), 'de-x-leicht': text('de-x-leicht'), en: text('en') }),
    dpo: v.object({
      name: line(t`Geben Sie an, wer für Datenschutz zuständig ist.`),
      email: v.pipe(
        v.string(),
        v.trim(),
        v.email(t`Geben Sie die E-Mail-Adresse der zuständigen Person ein.`),
      ),
      phone: line(t`Geben Sie die Telefonnummer der zuständigen Person ein.`),
    }),
    needs_legal_review: v.boolean(),
  });
}
