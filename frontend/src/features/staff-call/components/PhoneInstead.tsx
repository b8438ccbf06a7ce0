import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { Button, ButtonAnchor } from '@/components/Button';
import { PhoneIcon } from '@/components/icons';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { telephoneLink } from '@/domain/office/OfficeContact';

import { useByPhone } from '../api/byPhone';
import { useEndTalk } from '../api/talk';

export interface PhoneInsteadProps {
  appointment: Appointment;
  onEnded: () => void;
}

/**
 * For a talk whose line cannot be had: the client's number, and what says how it went on. That ends
 * the talk for everybody, and the line may be fine by now: it asks.
 */
export function PhoneInstead({ appointment, onEnded }: PhoneInsteadProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const end = useEndTalk(appointment.id, onEnded);
  const note = useByPhone(appointment, () => end.mutate({}));
  const { phone, phone_written } = appointment.client ?? {};
  return (
    <>
      {phone ? (
        <ButtonAnchor variant="secondary" href={telephoneLink(phone)} icon={<PhoneIcon />}>
          <bdi dir="ltr">{phone_written ?? phone}</bdi>
        </ButtonAnchor>
      ) : (
        <p>
          <Trans>Die Person hat keine Telefonnummer angegeben. Sie kann bei Ihnen anrufen.</Trans>
        </p>
      )}
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t`Am Telefon weitergeführt`}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t`Geht es am Telefon weiter?`}
        action={t`Videogespräch beenden`}
        busy={note.isPending || end.isPending}
        error={note.error ?? end.error}
        onClose={() => setAsking(false)}
        onConfirm={() => note.mutate({})}
      >
        <p>
          <Trans>
            Das Videogespräch endet für alle. Als Ergebnis wird eingetragen: am Telefon
            weitergeführt. War es ein Versehen, öffnen Sie das Gespräch dort wieder.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
