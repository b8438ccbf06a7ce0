import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import { useLanguageName } from '@/domain/staff/languageName';
import { locales } from '@/lib/i18n';

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
  /** By tag of language; those nobody wrote in are empty. */
  texts: Record<string, DraftText>;
  dpo: { name: string; email: string; phone: string };
  needs_legal_review: boolean;
}

const emptyText = { title: '', short: '', body_markdown: '' };

/** The languages to write in: the pages' own, then what the office offers and what is there. */
export const languagesToWrite = (offered: readonly string[], from?: Declaration): string[] => [
  ...new Set([...locales, ...offered, ...Object.keys(from?.texts ?? {})]),
];

/**
 * Given the office's contacts (for a new draft), these are named: others could not be published.
 * What was written into a version's places is a place again, so that the next version is filled
 * from the record of its day.
 */
export function draftValues(
  from: Declaration | undefined,
  offered: readonly string[],
  office?: Contacts['office'],
): DraftValues {
  const text = (locale: string): DraftText =>
    textIn(from, locale) ?? { ...emptyText, needs_native_review: locale !== 'de' };
  return {
    texts: Object.fromEntries(
      languagesToWrite(offered, from).map((locale) => [locale, text(locale)]),
    ),
    dpo: withOfficeDpo(
      from
        ? { name: from.dpo.name, email: from.dpo.email, phone: from.dpo.phone }
        : { name: '', email: '', phone: '' },
      office,
    ),
    needs_legal_review: from?.needs_legal_review ?? true,
  };
}

/** A text with its places open again; none where nobody wrote in that language. */
export function textIn(
  declaration: Declaration | undefined,
  language: string,
): DraftText | undefined {
  const found = declaration?.texts[language];
  if (!declaration || !found) return undefined;
  const open = (part: string) => withPlaces(part, declaration.filled);
  return {
    title: open(found.title),
    short: open(found.short),
    body_markdown: open(found.body_markdown),
    needs_native_review: found.needs_native_review,
  };
}

/** What goes to the service: languages nobody wrote in are left out. */
export function toWrite(values: DraftValues): DeclarationWrite {
  const written = Object.entries(values.texts).filter(([, text]) => !isEmpty(text));
  return {
    texts: Object.fromEntries(written),
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

/** Nobody wrote a word of it. */
export const isEmpty = (text: DraftText | undefined): boolean =>
  !text?.title && !text?.short && !text?.body_markdown;

/** German in full; another language in full or not at all; no HTML, links or pictures. */
export function useDraftSchema(languages: readonly string[]) {
  const { t } = useLingui();
  const languageName = useLanguageName();
  const plain = (max: number) =>
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(max, t`Der Text ist zu lang.`),
      v.check((text) => !/[<]|\]\(/.test(text), t`HTML und Links sind hier nicht erlaubt.`),
    );
  const text = (locale: string) => {
    const language = languageName(locale);
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
    texts: v.object(Object.fromEntries(languages.map((locale) => [locale, text(locale)]))),
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
