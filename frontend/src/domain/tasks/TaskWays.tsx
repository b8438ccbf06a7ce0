import { useLingui } from '@lingui/react/macro';

import type { Task } from '@/api/staff/tasks';
import { ButtonAnchor, ButtonLink } from '@/components/Button';

/** The ways to settle a task, by what it is about. */
export function TaskWays({ task: { kind, appointment } }: { task: Task }) {
  const { t } = useLingui();
  const params = { appointmentId: appointment.id };
  const { client } = appointment;
  const number = client?.phone_written ?? client?.phone;
  const phone = client?.phone && number && (
    <ButtonAnchor
      variant="secondary"
      href={`tel:${client.phone}`}
    >{t`${number} anrufen`}</ButtonAnchor>
  );
  const move = (
    <ButtonLink variant="secondary" to="/app/termine/$appointmentId/verschieben" params={params}>
      {t`Verschieben`}
    </ButtonLink>
  );
  const channel = (
    <ButtonLink variant="secondary" to="/app/termine/$appointmentId/kanal" params={params}>
      {t`Kanal wechseln`}
    </ButtonLink>
  );
  switch (kind) {
    case 'tell_client':
      return (
        <>
          {appointment.state === 'booked' && appointment.may_hand_out_link && (
            <ButtonLink variant="secondary" to="/app/termine/$appointmentId/link" params={params}>
              {t`Brief oder Link übergeben`}
            </ButtonLink>
          )}
          {phone}
        </>
      );
    case 'notice_failed':
      return (
        <>
          {client && (
            <ButtonLink
              variant="secondary"
              to="/app/personen/$clientId"
              params={{ clientId: client.id }}
              search={{ termin: appointment.id }}
            >
              {t`Adresse prüfen`}
            </ButtonLink>
          )}
          {phone}
        </>
      );
    case 'phone_missing':
      return (
        <>
          {client && (
            <ButtonLink
              variant="secondary"
              to="/app/personen/$clientId"
              params={{ clientId: client.id }}
              search={{ termin: appointment.id }}
            >
              {t`Nummer eintragen`}
            </ButtonLink>
          )}
          {channel}
        </>
      );
    case 'client_unattended':
      return (
        <>
          {phone}
          {move}
        </>
      );
    case 'outcome_contradicted':
      return (
        <ButtonLink variant="secondary" to="/app/termine/$appointmentId/ergebnis" params={params}>
          {t`Ergebnis ändern`}
        </ButtonLink>
      );
    case 'adviser_gone':
    case 'absence_over_talks':
      return move;
    case 'room_gone':
    case 'topic_gone':
    case 'video_gone':
    case 'channel_gone':
      return (
        <>
          {move}
          {channel}
        </>
      );
    case 'voucher_failed':
      return (
        <>
          {phone}
          {channel}
        </>
      );
    case 'voucher_refused':
    case 'client_cancelled':
    case 'client_moved':
    case 'client_changed_channel':
    case 'handed_over':
      return null;
  }
}
