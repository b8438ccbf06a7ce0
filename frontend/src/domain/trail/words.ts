import { useLingui } from '@lingui/react/macro';

import { isAction, type Action, type Group } from './actions';
import type { TrailService } from './services';

/** What was done, in words; each action has some. */
export function useActionWords() {
  const { t } = useLingui();
  const words: Record<Action, string> = {
    'account.created': t`Konto angelegt`,
    'account.opened': t`Konto wieder geöffnet`,
    'account.closed': t`Konto gesperrt`,
    'roles.changed': t`Aufgaben eines Kontos geändert`,
    'password.reset': t`Passwort zurückgesetzt`,
    'invitation.mailed': t`Einladung per E-Mail geschickt`,
    'invitation.shown': t`Einladungslink angezeigt`,
    'second_factor.reset': t`Zweiten Schritt eines Kontos zurückgesetzt`,
    'second_factor.demanded': t`Festgelegt, wer einen zweiten Schritt braucht`,
    'group_role.added': t`Gruppe des Verzeichnisses zugelassen`,
    'group_role.removed': t`Gruppe des Verzeichnisses entfernt`,
    'sign_in.succeeded': t`Angemeldet`,
    'sign_in.factor_failed': t`Zweiter Schritt beim Anmelden war falsch`,
    'link.issued': t`Zugangslink erstellt`,
    'link.revoked': t`Zugangslink ungültig gemacht`,
    'link.handed_out': t`Zugangslink übergeben`,
    'client.read': t`Kontaktdaten einer Person geöffnet`,
    'appointment.booked': t`Termin gebucht`,
    'appointment.cancelled': t`Termin abgesagt`,
    'appointment.moved': t`Termin verschoben`,
    'appointment.channel_changed': t`Weg des Gesprächs geändert`,
    'appointment.outcome_noted': t`Ergebnis des Gesprächs festgehalten`,
    'appointment.voucher_retry': t`Gutschein noch einmal angefordert`,
    'participant.admitted': t`Person ins Gespräch eingelassen`,
    'participant.sent_back': t`Person in den Warteraum zurückgeschickt`,
    'call.ended': t`Videogespräch beendet`,
    'call.reopened': t`Videogespräch wieder geöffnet`,
    'consent.given': t`Einwilligung gegeben`,
    'consent.withdrawn': t`Einwilligung widerrufen`,
    'declaration.written': t`Entwurf einer Erklärung geschrieben`,
    'declaration.reviewed': t`Entwurf einer Erklärung geprüft`,
    'declaration.retired': t`Einwilligungserklärung zurückgezogen`,
    'declaration.published': t`Einwilligungserklärung veröffentlicht`,
    'voucher.shown': t`Code eines Gutscheins angesehen`,
    'voucher.printed': t`Brief mit Code gedruckt`,
    'pins.taken_in': t`Datei mit PINs eingelesen`,
    'pins.recalled': t`PINs zurückgenommen`,
    'budget.funded': t`Geld ins Budget gestellt`,
    'budget.reduced': t`Geld aus dem Budget genommen`,
    'subject_request.noted': t`Anfrage zu eigenen Daten aufgenommen`,
    'subject_request.identity_checked': t`Identität zu einer Anfrage geprüft`,
    'subject_request.extended': t`Frist einer Anfrage verlängert`,
    'subject_request.closed': t`Anfrage abgeschlossen`,
    'subject_request.erasure_started': t`Löschung begonnen`,
    'subject_request.carried_out': t`Löschung in allen Teilen ausgeführt`,
    'data_copy.started': t`Zusammenstellung der eigenen Daten begonnen`,
    'data_copy.collected': t`Eigene Daten aus allen Teilen zusammengestellt`,
    'data_copy.read': t`Zusammengestellte Daten einer Person geöffnet`,
    'data_copy.link_made': t`Adresse und Code zum Abholen erstellt`,
    'data_copy.link_revoked': t`Adresse zum Abholen ungültig gemacht`,
    'data_copy.opened': t`Eigene Daten von der Person geöffnet`,
    'data_copy.fetched': t`Eigene Daten von der Person heruntergeladen`,
    'data_copy.code_wrong': t`Falscher Code beim Abholen der eigenen Daten`,
    'data_copy.dropped': t`Zusammengestellte Daten gelöscht`,
    'client.listed': t`Liste mit Terminen anderer geöffnet`,
    'client.looked_up': t`Person zu einem Aktenzeichen gesucht`,
    'manual_check.noted': t`Punkt der Prüfliste festgehalten`,
    'statement.written': t`Angabe zum Verzeichnis geschrieben`,
    'subject.read': t`Daten einer Person für eine Anfrage gelesen`,
    'subject.erased': t`Daten einer Person gelöscht`,
    'trail.exported': t`Protokoll heruntergeladen`,
    'retention.chosen': t`Löschfristen festgelegt`,
    'retention.failed': t`Regelmäßige Löschung ist gescheitert`,
    'retention.enforced': t`Regelmäßige Löschung gelaufen`,
  };
  // An older or newer service may note what this page does not know yet: better its code than nothing.
  return (action: string) => (isAction(action) ? words[action] : action);
}

export function useTrailWords() {
  const { t } = useLingui();
  const services: Record<TrailService, string> = {
    identity: t`Konten und Links`,
    appointments: t`Termine`,
    consent: t`Einwilligungen`,
    media: t`Videogespräche`,
    allowance: t`Guthaben`,
  };
  const groups: Record<Group, string> = {
    contacts: t`Kontaktdaten geöffnet`,
    codes: t`Codes und Briefe angesehen`,
    links: t`Zugangslinks`,
    appointments: t`Termine und Ergebnisse`,
    talks: t`Videogespräche`,
    consents: t`Einwilligungen`,
    declarations: t`Erklärungen`,
    accounts: t`Konten und Aufgaben`,
    sign_ins: t`Anmeldungen`,
    money: t`Budget und PINs`,
    rights: t`Rechte der Betroffenen`,
    exports: t`Downloads`,
    retention: t`Löschfristen`,
  };
  const subjects: Record<string, string> = {
    account: t`Konto`,
    appointment: t`Termin`,
    budget: t`Budget`,
    client: t`Person`,
    consent: t`Einwilligung`,
    data_copy: t`Datenkopie`,
    declaration: t`Erklärung`,
    group_role: t`Gruppe`,
    link: t`Zugangslink`,
    office: t`Geschäftsstelle`,
    participant: t`Teilnahme`,
    person: t`Person`,
    pin_batch: t`PIN-Datei`,
    schedule: t`Löschplan`,
    subject_request: t`Anfrage`,
    voucher: t`Gutschein`,
  };
  return {
    services,
    groups,
    everywhere: t`Alle Geschäftsstellen`,
    subject: (kind: string) => subjects[kind] ?? kind,
  };
}
