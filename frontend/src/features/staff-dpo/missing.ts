import { locales, type Locale } from '@/lib/i18n';

import type { Contacts } from './api/contacts';
import type { DraftValues } from './draft';

/** What the office's record can be written into; the service knows no others (places.py). */
export const places = ['office', 'office_address', 'office_phone', 'authority'] as const;
export type Place = (typeof places)[number];

export type Missing =
  | { kind: 'language'; locale: Locale }
  | { kind: 'field'; locale: Locale; field: 'title' | 'short' | 'body_markdown' }
  /** Named in no language: people would not learn it. */
  | { kind: 'place'; place: Place }
  /** Named in German, but not here. */
  | { kind: 'place-here'; place: Place; locale: Locale }
  | { kind: 'unknown-place'; place: string; locale: Locale }
  /** Named, but the office's record says nothing. */
  | { kind: 'record'; place: Place }
  | { kind: 'contact'; field: 'name' | 'email' | 'phone' }
  | { kind: 'native-review'; locale: Locale }
  | { kind: 'legal-review' };

/** Only these keep a draft from being published; the others are said, and decided by people. */
export const isBlocking = ({ kind }: Missing): boolean =>
  kind === 'field' || kind === 'unknown-place' || kind === 'record' || kind === 'contact';

/** What a draft still lacks, the gravest first. `office`: the record, where it is known. */
export function findMissing(values: DraftValues, office?: Contacts['office']): Missing[] {
  const written = locales.filter((locale) => locale === 'de' || isBegun(values, locale));
  const found: Missing[] = [
    ...written.flatMap((locale) =>
      (['title', 'short', 'body_markdown'] as const)
        .filter((field) => !values.texts[locale][field].trim())
        .map((field): Missing => ({ kind: 'field', locale, field })),
    ),
    ...locales
      .filter((locale) => !written.includes(locale))
      .map((locale): Missing => ({ kind: 'language', locale })),
    ...placesMissing(values, written, office),
  ];
  for (const field of ['name', 'email', 'phone'] as const) {
    const said = office?.dpo[field].trim();
    if (!values.dpo[field].trim() || (said && said !== values.dpo[field].trim()))
      found.push({ kind: 'contact', field });
  }
  for (const locale of written)
    if (locale !== 'de' && values.texts[locale].needs_native_review)
      found.push({ kind: 'native-review', locale });
  if (values.needs_legal_review) found.push({ kind: 'legal-review' });
  return [...found.filter(isBlocking), ...found.filter((each) => !isBlocking(each))];
}

/** The places a text names, known or not. */
export const placesIn = ({
  title,
  short,
  body_markdown,
}: DraftValues['texts'][Locale]): Set<string> =>
  new Set(
    [...`${title}\n${short}\n${body_markdown}`.matchAll(/\{([a-z_]+)\}/g)].map(
      (match) => match[1] ?? '',
    ),
  );

function placesMissing(
  values: DraftValues,
  written: Locale[],
  office: Contacts['office'] | undefined,
): Missing[] {
  const named = new Map(written.map((locale) => [locale, placesIn(values.texts[locale])]));
  const isKnown = (place: string): place is Place => (places as readonly string[]).includes(place);
  const says: Record<Place, string> = {
    office: office?.name ?? '',
    office_address: office?.address ?? '',
    office_phone: office?.phone ?? '',
    authority: office?.authority ?? '',
  };
  const everywhere = [...named.values()].flatMap((each) => [...each]);
  const found: Missing[] = [];
  for (const [locale, each] of named)
    for (const place of each)
      if (!isKnown(place)) found.push({ kind: 'unknown-place', place, locale });
  for (const place of places) {
    if (!everywhere.includes(place)) {
      found.push({ kind: 'place', place });
      continue;
    }
    if (office && !says[place].trim()) found.push({ kind: 'record', place });
    for (const [locale, each] of named)
      if (named.get('de')?.has(place) && !each.has(place))
        found.push({ kind: 'place-here', place, locale });
  }
  return found;
}

const isBegun = ({ texts }: DraftValues, locale: Locale): boolean =>
  [texts[locale].title, texts[locale].short, texts[locale].body_markdown].some((text) =>
    text.trim(),
  );
