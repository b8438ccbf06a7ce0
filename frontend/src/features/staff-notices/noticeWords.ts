import { useLingui } from '@lingui/react/macro';

import { useDeviceWords } from '@/domain/staff/deviceWords';
import { isolate } from '@/lib/isolate';

import type { Notice } from './api/notices';

/** What happened, in a sentence: to one's own account, or to that of somebody else. */
export function useNoticeWords() {
  const { t } = useLingui();
  const device = useDeviceWords();
  const own = (notice: Notice): string => {
    const where = device(notice);
    const words: Record<Notice['kind'], string> = {
      account_created: t`Ihr Konto wurde angelegt.`,
      roles_changed: t`Die Administration hat Ihre Aufgaben geändert.`,
      new_device: t`Anmeldung auf einem neuen Gerät: ${where}.`,
      token_reused: t`Eine Anmeldung wurde beendet, weil ihr Schlüssel zweimal benutzt wurde.`,
      password_changed: t`Ihr Passwort wurde geändert.`,
      password_reset: t`Die Administration hat Ihr Passwort zurückgesetzt.`,
      secret_shown: t`Ihr Einladungslink wurde der Administration angezeigt.`,
      app_added: t`Eine App für den zweiten Schritt wurde eingerichtet.`,
      app_removed: t`Die App für den zweiten Schritt wurde entfernt.`,
      passkey_added: t`Ein Passkey wurde hinzugefügt.`,
      passkey_removed: t`Ein Passkey wurde entfernt.`,
      recovery_codes_made: t`Neue Wiederherstellungscodes wurden erzeugt.`,
      recovery_code_used: t`Ein Wiederherstellungscode wurde benutzt.`,
      second_factor_reset: t`Die Administration hat Ihren zweiten Schritt zurückgesetzt.`,
      emergency_opened: t`Mit Ihrem Konto wurde ein Notfallzugriff geöffnet.`,
      emergency_limited: t`Sie haben geändert, wie lange ein Notfallzugriff dauern darf.`,
      // To officers alone, and without a name where it was done on the server.
      program_let_in: t`Auf dem Server wurde ein Programm zugelassen.`,
      second_factor_relaxed: t`Auf dem Server wurde geändert, wer einen zweiten Schritt braucht: Es sind weniger Aufgaben als vorher.`,
    };
    return words[notice.kind];
  };
  const ofOthers = (kind: Notice['kind'], name: string): string => {
    switch (kind) {
      case 'account_created':
        return t`Ein Konto wurde angelegt: ${name}.`;
      case 'roles_changed':
        return t`Aufgaben wurden geändert: ${name}.`;
      case 'password_reset':
        return t`Ein Passwort wurde von der Administration zurückgesetzt: ${name}.`;
      case 'second_factor_reset':
        return t`Ein zweiter Schritt wurde von der Administration zurückgesetzt: ${name}.`;
      case 'secret_shown':
        return t`Ein Einladungslink wurde der Administration angezeigt: ${name}.`;
      case 'emergency_opened':
        return t`Ein Notfallzugriff auf Termine und Kontaktdaten wurde geöffnet: ${name}.`;
      case 'emergency_limited':
        return t`Wie lange ein Notfallzugriff dauern darf, wurde geändert: ${name}.`;
      case 'program_let_in':
        return t`Ein Programm wurde zugelassen, von: ${name}.`;
      case 'second_factor_relaxed':
        return t`Der zweite Schritt wird für weniger Aufgaben verlangt, geändert von: ${name}.`;
      default:
        return t`Ein Konto wurde geändert: ${name}.`;
    }
  };
  return (notice: Notice) =>
    notice.about ? ofOthers(notice.kind, isolate(notice.about)) : own(notice);
}
