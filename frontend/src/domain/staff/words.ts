import { useLingui } from '@lingui/react/macro';

import type { AppointmentState, Channel, VoucherState } from '@/api/staff/types';
import type { Role } from './StaffContext';
import type { Locale } from '@/lib/i18n';

/** What the codes of the services are called. */
export function useWords() {
  const { t } = useLingui();
  const channels: Record<Channel, string> = {
    video: t`Video`,
    phone: t`Telefon`,
    protected_office: t`Schutzbüro`,
  };
  const states: Record<AppointmentState, string> = {
    booked: t`gebucht`,
    cancelled: t`abgesagt`,
    held: t`hat stattgefunden`,
    no_show: t`nicht erschienen`,
    aborted: t`abgebrochen`,
  };
  const vouchers: Record<VoucherState, string> = {
    none: t`ohne Gutschein`,
    brand_needed: t`Gutschein: Marke fehlt`,
    reserving: t`Gutschein wird reserviert`,
    reserved: t`Gutschein reserviert`,
    refused: t`kein Gutschein möglich`,
    issued: t`Gutschein ausgegeben`,
    released: t`Gutschein zurückgegeben`,
    failed: t`Code hat nicht geklappt`,
  };
  const roles: Record<Role, string> = {
    adviser: t`Beratung`,
    team_lead: t`Teamleitung`,
    allowance_officer: t`Gutscheine`,
    dpo: t`Datenschutz`,
    admin: t`Verwaltung`,
  };
  const languages: Record<Locale, string> = {
    de: t`Deutsch`,
    'de-x-leicht': t`Leichte Sprache`,
    en: t`Englisch`,
  };
  const weekdays = [
    t`Montag`,
    t`Dienstag`,
    t`Mittwoch`,
    t`Donnerstag`,
    t`Freitag`,
    t`Samstag`,
    t`Sonntag`,
  ];
  return { channels, states, vouchers, roles, languages, weekdays };
}
