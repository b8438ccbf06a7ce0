import { useLingui } from '@lingui/react/macro';

/** Why contact data is opened outside of one's own talks; the service writes it into the trail. */
export const purposes = [
  'standing_in',
  'contact',
  'preparing',
  'booking',
  'correcting',
  'supervising',
] as const;
export type Purpose = (typeof purposes)[number];

export function usePurposeWords(): Record<
  Purpose | 'own_talk' | 'subject_request' | 'emergency',
  string
> {
  const { t } = useLingui();
  return {
    standing_in: t`Ich vertrete jemanden`,
    contact: t`Die Person hat sich gemeldet`,
    preparing: t`Ich bereite ein Gespräch vor`,
    booking: t`Ich buche einen Termin`,
    correcting: t`Ich berichtige Angaben`,
    supervising: t`Ich prüfe als Teamleitung`,
    own_talk: t`eigenes Gespräch`,
    subject_request: t`Anfrage zu eigenen Daten`,
    emergency: t`Notfall`,
  };
}

/** In the header, so that no address tells why somebody is looked at. */
export const purposeHeader = (purpose: Purpose | null): Record<string, string> =>
  purpose ? { 'Nahbar-Purpose': purpose } : {};
