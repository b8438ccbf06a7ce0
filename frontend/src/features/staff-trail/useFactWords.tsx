import { useLingui } from '@lingui/react/macro';

import type { Fact } from '@/components/staff/DescriptionList';
import { usePurposeWords } from '@/domain/clients/purposes';
import { useExportPurposeWords } from '@/domain/trail/exportPurposes';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { formatCents, formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

/** What an entry tells beside who and what: names in words, and values where they are codes. */
export function useFactWords() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const words = useWords();
  const names: Record<string, string> = {
    about: t`Worum es geht`,
    accounts_changed: t`Betroffene Konten`,
    adviser_id: t`Beratungsfachkraft`,
    appointment_id: t`Termin`,
    article: t`Recht`,
    audience: t`Für wen`,
    by: t`Auf welchem Weg`,
    cents: t`Betrag`,
    channel: t`Weg`,
    count: t`Anzahl`,
    declaration_id: t`Erklärung`,
    early: t`Vorzeitig`,
    emergency_id: t`Notfallzugriff`,
    given: t`Gegeben`,
    how: t`Wie geprüft`,
    items: t`Angaben`,
    kept: t`Zeilen, die bleiben`,
    link_made_at: t`Link erstellt am`,
    link_made_by: t`Link erstellt von`,
    locale: t`Sprache`,
    made_by: t`Erstellt von`,
    minutes: t`Minuten`,
    month: t`Monat`,
    most_minutes: t`Höchstens Minuten`,
    outcome: t`Ergebnis`,
    own: t`Eigenes Gespräch`,
    part: t`Rolle im Gespräch`,
    person_id: t`Person`,
    product_id: t`Produkt`,
    reason: t`Grund`,
    refusal: t`Grund der Ablehnung`,
    replaced: t`Ersetzt`,
    roles: t`Aufgaben`,
    rows: t`Gelöschte Zeilen`,
    starts_at: t`Beginn`,
    starts_before: t`Termine bis`,
    starts_from: t`Termine ab`,
    failed_tables: t`Gescheitert bei`,
    state: t`Stand`,
    taken: t`Genommen`,
    text: t`Prüfsumme des Textes`,
    until: t`Bis`,
    version: t`Fassung`,
  };
  const codes: Record<string, string> = {
    ...words.channels,
    ...words.states,
    ...words.languages,
    client: t`Leistungsberechtigte`,
    companion: t`Beistand`,
    interpreter: t`Sprachmittlung`,
    sign_language_interpreter: t`Sprachmittlung (Gebärden)`,
    adviser: t`Beratung`,
    guest: t`Gäste`,
    video_talk: t`Videogespräch`,
    contact: t`E-Mails`,
    access: t`Auskunft (Art. 15)`,
    erasure: t`Löschung (Art. 17)`,
    restriction: t`Einschränkung (Art. 18)`,
    portability: t`Datenübertragung (Art. 20)`,
    objection: t`Widerspruch (Art. 21)`,
    answered: t`beantwortet`,
    refused: t`abgelehnt`,
    withdrawn: t`zurückgezogen`,
    in_person: t`persönlich`,
    id_document: t`mit Ausweis`,
    known_channel: t`über einen bekannten Weg`,
  };
  const one = (name: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? t`ja` : t`nein`;
    if (name === 'cents' && typeof value === 'number') return formatCents(value, i18n.locale);
    const text = String(value);
    if (name.endsWith('_at') || name.startsWith('starts_') || name === 'until')
      return `${formatDate(text, office.zone, i18n.locale)}, ${formatTime(text, office.zone, i18n.locale)}`;
    return codes[text] ?? roleOf(text) ?? text;
  };
  const roleOf = (text: string): string | undefined => {
    const [role = '', where] = text.split('@');
    const name = (words.roles as Record<string, string>)[role];
    if (!name || !where) return undefined;
    return where === '*' ? t`${name} (überall)` : name;
  };
  const all = (name: string, value: unknown): string =>
    Array.isArray(value) ? value.map((each) => one(name, each)).join(', ') : one(name, value);
  const purposes: Record<string, string> = { ...useExportPurposeWords(), ...usePurposeWords() };
  return {
    purpose: (code: string): string => purposes[code] ?? code,
    of: (facts: Record<string, unknown>): Fact[] =>
      Object.entries(facts)
        .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
        .map(([name, value]) => ({ name: names[name] ?? name, value: all(name, value) })),
  };
}
