import { useLingui } from '@lingui/react/macro';

import type {
  Article,
  Extension,
  IdentityCheck,
  Measure,
  Refusal,
  SubjectRequest,
} from './api/requests';

/** What the codes of requests are called. */
export function useRequestWords() {
  const { t } = useLingui();
  const articles: Record<Article, string> = {
    access: t`Auskunft (Art. 15)`,
    rectification: t`Berichtigung (Art. 16)`,
    erasure: t`Löschung (Art. 17)`,
    restriction: t`Einschränkung (Art. 18)`,
    portability: t`Mitnahme der Daten (Art. 20)`,
    objection: t`Widerspruch (Art. 21)`,
  };
  const states: Record<SubjectRequest['state'], string> = {
    open: t`offen`,
    carrying_out: t`wird gelöscht`,
    answered: t`beantwortet`,
    refused: t`abgelehnt`,
    withdrawn: t`zurückgezogen`,
  };
  const checks: Record<IdentityCheck, string> = {
    in_person: t`Persönlich bekannt oder vor Ort ausgewiesen`,
    id_document: t`Ausweis gesehen`,
    known_channel: t`Rückfrage über einen bekannten Weg`,
  };
  const extensions: Record<Extension, string> = {
    complex: t`Die Anfrage ist umfangreich oder schwierig`,
    many_requests: t`Es sind sehr viele Anfragen auf einmal`,
  };
  const refusals: Record<Refusal, string> = {
    identity_unclear: t`Unklar, ob die Anfrage von der Person selbst kommt`,
    unfounded: t`Offensichtlich unbegründet`,
    excessive: t`Übermäßig, zum Beispiel ständig wiederholt`,
    law_forbids: t`Ein Gesetz oder wichtigere Gründe stehen dagegen`,
  };
  const measures: Record<Measure, string> = {
    copy_by_link: t`Kopie über die Adresse zum Abholen übergeben`,
    copy_on_paper: t`Kopie auf Papier übergeben`,
    nothing_stored: t`Mitgeteilt, dass nichts gespeichert ist`,
    corrected: t`Falsche Angaben berichtigt`,
    completed: t`Fehlende Angaben ergänzt`,
    talks_cancelled: t`Offene Termine abgesagt`,
    contacts_removed: t`Kontaktdaten entfernt`,
    staff_told: t`Beschäftigte angewiesen, die Daten nicht mehr zu nutzen`,
    recipients_told: t`Empfänger der Daten benachrichtigt`,
  };
  return { articles, states, checks, extensions, refusals, measures };
}

/** What may have been done, by the right that was used; the service holds the same list. */
export const measuresOf: Record<Article, readonly Measure[]> = {
  access: ['copy_by_link', 'copy_on_paper', 'nothing_stored'],
  portability: ['copy_by_link', 'copy_on_paper', 'nothing_stored'],
  rectification: ['corrected', 'completed', 'recipients_told'],
  restriction: ['talks_cancelled', 'staff_told', 'recipients_told'],
  objection: ['talks_cancelled', 'contacts_removed', 'staff_told', 'recipients_told'],
  erasure: [],
};
