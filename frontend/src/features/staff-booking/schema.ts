import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import type { Client, Slot } from '@/api/staff/types';
import { useContactRules, type Contact } from '@/domain/clients/clientContact';

import type { NewClient } from './api/book';

export const FORM = 'book';

const channels = ['video', 'phone', 'protected_office'] as const;

/** What must be chosen before a talk can be booked; everything about the client is optional. */
export function useBookingSchema() {
  const { t } = useLingui();
  return v.object({
    topic_id: v.pipe(v.string(), v.nonEmpty(t`Wählen Sie ein Anliegen.`)),
    channel: v.picklist(channels, t`Wählen Sie, wie das Gespräch stattfindet.`),
    slot: v.custom<Slot>(
      (value) => typeof value === 'object' && value !== null,
      t`Wählen Sie eine Zeit.`,
    ),
    client: useContactRules(),
    voucher: v.boolean(),
    brand: v.string(),
    guardian: v.boolean(),
  });
}

export interface BookingValues {
  topic_id: string;
  channel: (typeof channels)[number] | null;
  slot: Slot | null;
  client: Contact;
  voucher: boolean;
  /** Of the SIM card; '' while it is not known. */
  brand: string;
  /** A minor: somebody who has custody has to agree as well. */
  guardian: boolean;
}

/** Only what was filled in goes to the service. */
export function newClient(values: Contact): NewClient {
  const { language, ...contact } = values;
  const filled = Object.entries(contact).filter(([, value]) => value !== '');
  return { ...(Object.fromEntries(filled) as Partial<NewClient>), language };
}

/** Somebody the office has on file, as far as booking needs them. */
export type KnownClient = Pick<Client, 'id' | 'display_name' | 'reference' | 'phone' | 'language'>;
