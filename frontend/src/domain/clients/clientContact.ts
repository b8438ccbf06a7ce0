import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import { locales, type Locale } from '@/lib/i18n';

/** What a form knows of a client; empty where nobody wants to say. */
export interface Contact {
  display_name: string;
  reference: string;
  phone: string;
  email: string;
  language: Locale;
}

export const noContact: Contact = {
  display_name: '',
  reference: '',
  phone: '',
  email: '',
  language: 'de',
};

/** The rules for these fields; all of them may stay empty (§ 67a SGB X: only what is needed). */
export function useContactRules() {
  const { t } = useLingui();
  const optional = (max: number, message: string) =>
    v.pipe(v.string(), v.trim(), v.maxLength(max, message));
  return v.object({
    display_name: optional(200, t`Der Name ist zu lang. Nehmen Sie höchstens 200 Zeichen.`),
    reference: optional(100, t`Das Aktenzeichen ist zu lang. Nehmen Sie höchstens 100 Zeichen.`),
    phone: v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (text) => text === '' || /^[+(]?[\d ()/.-]{4,39}$/.test(text),
        t`Prüfen Sie die Telefonnummer, zum Beispiel 0541 0000-100.`,
      ),
    ),
    email: v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (text) => text === '' || v.is(v.pipe(v.string(), v.email()), text),
        t`Prüfen Sie die E-Mail-Adresse, zum Beispiel name@beispiel.de.`,
      ),
    ),
    language: v.picklist(locales),
  });
}
