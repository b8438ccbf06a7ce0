import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import type { BrandFacts, Instructions } from './api/brands';

export const FORM = 'brand';

/** The way to do one thing at a brand, as texts of a form; empty where there is none. */
export interface WayValues {
  key_sequence: string;
  sms_number: string;
  sms_text: string;
  hotline: string;
  app: string;
}

export interface BrandValues {
  name: string;
  network: string;
  redeem: WayValues;
  book: WayValues;
  check: WayValues;
  note_de: string;
  note_easy: string;
  note_en: string;
  compared: boolean;
  /** Notes that have no field here: they stay as they are. */
  kept: { book: Note; check: Note };
}

type Note = BrandFacts['instructions']['redeem']['note'] | null;

export type WayName = 'redeem' | 'book' | 'check';

const noWay: WayValues = { key_sequence: '', sms_number: '', sms_text: '', hotline: '', app: '' };

export const noBrand: BrandValues = {
  name: '',
  network: '',
  redeem: noWay,
  book: noWay,
  check: noWay,
  note_de: '',
  note_easy: '',
  note_en: '',
  compared: false,
  kept: { book: null, check: null },
};

type Ways = NonNullable<BrandFacts['instructions']['book']>;

const valuesOfWay = (ways: Ways | null | undefined): WayValues => ({
  key_sequence: ways?.key_sequence ?? '',
  sms_number: ways?.text_message?.number ?? '',
  sms_text: ways?.text_message?.text ?? '',
  hotline: ways?.hotline ?? '',
  app: ways?.app ?? '',
});

/** What is stored, as the form shows it. */
export function valuesOf(facts: BrandFacts, compared: boolean): BrandValues {
  const { redeem, book, check } = facts.instructions;
  return {
    name: facts.name,
    network: facts.network ?? '',
    redeem: valuesOfWay(redeem),
    book: valuesOfWay(book),
    check: valuesOfWay(check),
    note_de: redeem.note?.de ?? '',
    note_easy: redeem.note?.['de-x-leicht'] ?? '',
    note_en: redeem.note?.en ?? '',
    compared,
    kept: { book: book?.note ?? null, check: check?.note ?? null },
  };
}

const waysOf = ({ key_sequence, sms_number, sms_text, hotline, app }: WayValues) => ({
  key_sequence: key_sequence || null,
  text_message: sms_number || sms_text ? { number: sms_number, text: sms_text } : null,
  hotline: hotline || null,
  app: app || null,
});

const isEmpty = (way: WayValues) => Object.values(way).every((text) => text === '');

/** A note alone says how, too. */
const withNote = (way: WayValues, note: Note) =>
  isEmpty(way) && !note ? null : { ...waysOf(way), note: note ?? null };

/** What goes to the service: only what was filled in. */
export function instructionsOf(values: BrandValues): Instructions {
  const { note_de, note_easy, note_en, kept } = values;
  const note = note_de && {
    de: note_de,
    ...(note_easy && { 'de-x-leicht': note_easy }),
    ...(note_en && { en: note_en }),
  };
  return {
    redeem: { ...waysOf(values.redeem), note: note || null },
    book: withNote(values.book, kept.book),
    check: withNote(values.check, kept.check),
  };
}

/** The rules that help while typing; what changes a phone's settings only the service knows. */
export function useBrandSchema() {
  const { t } = useLingui();
  // A brace in a text would be filled in: these stand for themselves.
  const [code, option] = ['{code}', '{option}'];
  const sequence = (pattern: RegExp, message: string) =>
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => text === '' || pattern.test(text), message),
    );
  const number = v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^(\+?\d{3,15})?$/, t`Geben Sie die Nummer nur mit Ziffern ein, zum Beispiel 22999.`),
  );
  const text = (max: number) =>
    v.pipe(v.string(), v.trim(), v.maxLength(max, t`Höchstens ${max} Zeichen.`));
  const ways = (keys: ReturnType<typeof sequence>) =>
    v.object({
      key_sequence: keys,
      sms_number: number,
      sms_text: text(100),
      hotline: number,
      app: text(60),
    });
  return v.object({
    name: v.pipe(text(100), v.nonEmpty(t`Geben Sie den Namen ein, der auf der SIM-Karte steht.`)),
    network: text(100),
    redeem: v.pipe(
      ways(
        sequence(
          /^\*\d[\d*#]*\{code\}[\d*#]*#$/,
          t`Nur Ziffern, * und #, genau einmal ${code}, am Ende #. Zum Beispiel *101*${code}#.`,
        ),
      ),
      v.check((way) => !isEmpty(way), t`Tragen Sie mindestens einen Weg ein, den Code einzulösen.`),
    ),
    book: ways(
      sequence(
        /^\*\d[\d*#]*(\{option\})?[\d*#]*#$/,
        t`Nur Ziffern, * und #, höchstens einmal ${option}, am Ende #. Zum Beispiel *100*${option}#.`,
      ),
    ),
    check: ways(
      sequence(/^\*\d[\d*#]*#$/, t`Nur Ziffern, * und #, am Ende #. Zum Beispiel *100#.`),
    ),
    note_de: text(500),
    note_easy: text(500),
    note_en: text(500),
    compared: v.boolean(),
    kept: v.custom<BrandValues['kept']>(() => true),
  });
}
