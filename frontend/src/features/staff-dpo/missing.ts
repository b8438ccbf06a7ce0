import type { Contacts } from './api/contacts';
import type { DraftText, DraftValues } from './draft';

/** What the office's record can be written into; the service knows no others (places.py). */
export const places = ['office', 'office_address', 'office_phone', 'authority'] as const;
export type Place = (typeof places)[number];

export type Missing =
  | { kind: 'language'; locale: string }
  | { kind: 'field'; locale: string; field: 'title' | 'short' | 'body_markdown' }
  /** Named in no language: people would not learn it. */
  | { kind: 'place'; place: Place }
  /** Named in German, but not here. */
  | { kind: 'place-here'; place: Place; locale: string }
  | { kind: 'unknown-place'; place: string; locale: string }
  /** Named, but the office's record says nothing. */
  | { kind: 'record'; place: Place }
  | { kind: 'contact'; field: 'name' | 'email' | 'phone' }
  | { kind: 'native-review'; locale: string }
  | { kind: 'legal-review' };

/** Only these keep a draft from being published; the others are said, and decided by people. */
export const isBlocking = ({ kind }: Missing): boolean =>
  kind === 'field' || kind === 'unknown-place' || kind === 'record' || kind === 'contact';

/** What a draft still lacks, the gravest first. `office`: the record, where it is known. */
export function findMissing(values: DraftValues, office?: Contacts['office']): Missing[] {
  const languages = Object.entries(values.texts);
  const written = languages.filter(([locale, text]) => locale === 'de' || isBegun(text));
  const found: Missing[] = [
    ...written.flatMap(([locale, text]) =>
      (['title', 'short', 'body_markdown'] as const)
        .filter((field) => !text[field].trim())
        .map((field): Missing => ({ kind: 'field', locale, field })),
    ),
    ...languages
      .filter((each) => !written.includes(each))
      .map(([locale]): Missing => ({ kind: 'language', locale })),
    ...placesMissing(written, office),
  ];
  for (const field of ['name', 'email', 'phone'] as const) {
    const said = office?.dpo[field].trim();
    if (!values.dpo[field].trim() || (said && said !== values.dpo[field].trim()))
      found.push({ kind: 'contact', field });
  }
  for (const [locale, text] of written)
    if (locale !== 'de' && text.needs_native_review) found.push({ kind: 'native-review', locale });
  if (values.needs_legal_review) found.push({ kind: 'legal-review' });
  return [...found.filter(isBlocking), ...found.filter((each) => !isBlocking(each))];
}

/** The places a text names, known or not. */
export const placesIn = ({ title, short, body_markdown }: DraftText): Set<string> =>
  new Set(
    [...`${title}\n${short}\n${body_markdown}`.matchAll(/\{([a-z_]+)\}/g)].map(
      (match) => match[1] ?? '',
    ),
  );

function placesMissing(
  written: [locale: string, text: DraftText][],
  office: Contacts['office'] | undefined,
): Missing[] {
  const named = new Map(written.map(([locale, text]) => [locale, placesIn(text)]));
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

const isBegun = ({ title, short, body_markdown }: DraftText): boolean =>
  [title, short, body_markdown].some((part) => part.trim());
