import { useLingui } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';

export function BackToAppointment({ id }: { id: string }) {
  const { t } = useLingui();
  return (
    <ButtonLink variant="secondary" to="/app/termine/$appointmentId" params={{ appointmentId: id }}>
      {t`Zum Termin`}
    </ButtonLink>
  );
}
