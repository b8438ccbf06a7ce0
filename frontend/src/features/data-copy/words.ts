import { useLingui } from '@lingui/react/macro';

/** What is stored, in the person's words. A kind that is new to this page stands as „Weiteres". */
export function useKindWords() {
  const { t } = useLingui();
  const kinds: Record<string, string> = {
    account: t`Ihr Konto`,
    adviser: t`Angaben als Beratungsfachkraft`,
    appointment: t`Termine`,
    attendance: t`Teilnahmen an Terminen`,
    calendar: t`Arbeitszeiten`,
    call: t`Gespräche`,
    consent: t`Einwilligungen und Widerrufe`,
    contact: t`Name, Telefon und E-Mail`,
    copy: t`Kopien Ihrer Daten`,
    declaration: t`Veröffentlichte Erklärungen`,
    factor: t`Zweiter Schritt beim Anmelden`,
    journal: t`Ablauf von Gesprächen`,
    ledger: t`Buchungen`,
    link: t`Links zu Terminen`,
    message: t`Nachrichten an Sie`,
    pin: t`Dateien mit Gutscheinen`,
    presence: t`Anwesenheit`,
    request: t`Ihre Anfragen zu Ihren Daten`,
    session: t`Geräte, mit denen Sie angemeldet waren`,
    settings: t`Einstellungen`,
    sign_in: t`Anmeldungen`,
    task: t`Aufgaben für das Jobcenter`,
    trail: t`Protokoll: was mit Ihren Daten geschah`,
    usage: t`Verbrauch von Datenvolumen`,
    visit: t`Besuche mit einem Link`,
    voucher: t`Gutscheine`,
  };
  return (code: string) => kinds[code] ?? t`Weiteres`;
}
