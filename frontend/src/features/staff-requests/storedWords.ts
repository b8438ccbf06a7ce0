import { useLingui } from '@lingui/react/macro';

/** What services store of a person, and why some of it stays. Unknown codes stand as they are. */
export function useStoredWords() {
  const { t } = useLingui();
  const services: Record<string, string> = {
    appointments: t`Termine und Kontaktdaten`,
    media_gateway: t`Gespräche`,
    data_allowance: t`Gutscheine`,
    identity: t`Konten und Links`,
    consent: t`Einwilligungen und Anfragen`,
  };
  const kinds: Record<string, string> = {
    account: t`Konto`,
    adviser: t`Angaben als Beratungsfachkraft`,
    appointment: t`Termine`,
    attendance: t`Teilnahmen an Terminen`,
    calendar: t`Arbeitszeiten`,
    call: t`Teilnahmen an Gesprächen`,
    consent: t`Einwilligungen`,
    contact: t`Kontaktdaten und Schlüssel`,
    contact_consent: t`Einwilligungen in E-Mails`,
    copy: t`Kopien der Daten`,
    declaration: t`Erklärungen`,
    factor: t`Zweiter Schritt der Anmeldung`,
    journal: t`Ablauf von Gesprächen`,
    ledger: t`Buchungen`,
    link: t`Links`,
    message: t`Nachrichten`,
    pin: t`Gutscheincodes`,
    presence: t`Anwesenheit`,
    record: t`Verzeichnis und Prüfliste`,
    request: t`Anfragen zu Daten`,
    session: t`Anmeldungen`,
    settings: t`Einstellungen`,
    sign_in: t`Anmeldeversuche`,
    task: t`Aufgaben`,
    trail: t`Protokoll`,
    usage: t`Datenverbrauch`,
    visit: t`Besuche über einen Link`,
    voucher: t`Gutscheine`,
  };
  const holds: Record<string, string> = {
    budget_law: t`Haushaltsrecht verlangt den Beleg (Art. 17 Abs. 3 b)`,
    consent_evidence: t`Nachweis, dass eingewilligt wurde (Art. 7 Abs. 1)`,
    accountability: t`Rechenschaftspflicht (Art. 5 Abs. 2)`,
    others_record: t`Gehört auch zu jemand anderem`,
    security: t`Sicherheit der Verarbeitung (Art. 32)`,
    short_lived: t`Wird in wenigen Tagen von selbst gelöscht`,
  };
  const blocks: Record<string, string> = {
    talk_open: t`Ein Termin steht noch an. Sagen Sie ihn vorher ab.`,
    call_running: t`Es läuft gerade ein Gespräch. Warten Sie, bis es zu Ende ist.`,
    voucher_open: t`Ein Gutschein ist noch nicht abgerechnet. Das dauert bis zu einem Tag nach dem Termin.`,
    account_open: t`Das Konto ist noch aktiv. Die Administration muss es vorher schließen.`,
  };
  const named = (words: Record<string, string>) => (code: string) => words[code] ?? code;
  return {
    service: named(services),
    kind: named(kinds),
    hold: named(holds),
    block: named(blocks),
  };
}
