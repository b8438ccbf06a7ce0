import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { Button, ButtonAnchor } from '@/components/Button';
import { PhoneIcon } from '@/components/icons';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { telephoneLink } from '@/domain/office/OfficeContact';

import { useByPhone } from '../api/byPhone';
import { useEndTalk } from '../api/talk';

export interface PhoneInsteadProps {
  appointment: Appointment;
  onEnded: () => void;
}

/** For a talk whose line cannot be had: the client's number, and one tap that says how it went on. */
export function PhoneInstead({ appointment, onEnded }: PhoneInsteadProps) {
  const { t } = useLingui();
  const end = useEndTalk(appointment.id, onEnded);
  const note = useByPhone(appointment, () => end.mutate({}));
  const { phone, phone_written } = appointment.client ?? {};
  const error = note.error ?? end.error;
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
      <Button busy={note.isPending || end.isPending} onClick={() => note.mutate({})}>
        {t`Am Telefon weitergeführt`}
      </Button>
      {error && <StaffProblem error={error} />}
    </>
  );
}
