import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import type { Slot } from '@/api/staff/types';
import { locales, type Locale } from '@/lib/i18n';

import type { NewClient } from './api/book';

export const FORM = 'book';

const channels = ['video', 'phone', 'protected_office'] as const;

/** What must be chosen before a talk can be booked; everything about the client is optional. */
export function useBookingSchema() {
  const { t } = useLingui();
  const optional = (max: number, message: string) =>
    v.pipe(v.string(), v.trim(), v.maxLength(max, message));
  return v.object({
    topic_id: v.pipe(v.string(), v.nonEmpty(t`Wählen Sie ein Anliegen.`)),
    channel: v.picklist(channels, t`Wählen Sie, wie das Gespräch stattfindet.`),
    slot: v.custom<Slot>(
      (value) => typeof value === 'object' && value !== null,
      t`Wählen Sie eine Zeit.`,
    ),
    client: v.object({
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
    }),
    voucher: v.boolean(),
  });
}

export interface BookingValues {
  topic_id: string;
  channel: (typeof channels)[number] | null;
  slot: Slot | null;
  client: {
    display_name: string;
    reference: string;
    phone: string;
    email: string;
    language: Locale;
  };
  voucher: boolean;
}

/** Only what was filled in goes to the service. */
export function newClient(values: BookingValues['client']): NewClient {
  const { language, ...contact } = values;
  const filled = Object.entries(contact).filter(([, text]) => text !== '');
  return { ...(Object.fromEntries(filled) as Partial<NewClient>), language };
}
