import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';

import { ControlButton } from '@/call/components/ControlButton';
import { ShrinkIcon } from '@/components/moreIcons';

/** To the other pages, with the talk small beside them. */
export function ShrinkButton({ appointmentId }: { appointmentId: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <ControlButton
      icon={<ShrinkIcon />}
      label={t`Verkleinern`}
      onClick={() =>
        void navigate({ to: '/app/termine/$appointmentId', params: { appointmentId } })
      }
    />
  );
}
