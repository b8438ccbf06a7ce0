import { useLingui } from '@lingui/react/macro';

import type { Contacts } from './api/contacts';
import type { DraftValues } from './draft';

type Dpo = DraftValues['dpo'];

/** What the service calls a contact, or a place of a text, in words. An unknown one stays a code. */
export function useContactWords(): (code: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    dpo_name: t`Name der Person für Datenschutz`,
    dpo_email: t`E-Mail für Datenschutz`,
    dpo_phone: t`Telefon für Datenschutz`,
    office: t`Name der Geschäftsstelle`,
    office_address: t`Anschrift der Geschäftsstelle`,
    office_phone: t`Telefon der Geschäftsstelle`,
    authority: t`Aufsichtsbehörde`,
  };
  return (code) => words[code] ?? code;
}

/** As the office's record names them; where it names nothing, what is there already stays. */
export const withOfficeDpo = (before: Dpo, office: Contacts['office'] | undefined): Dpo => ({
  name: office?.dpo.name.trim() || before.name,
  email: office?.dpo.email.trim() || before.email,
  phone: office?.dpo.phone.trim() || before.phone,
});
