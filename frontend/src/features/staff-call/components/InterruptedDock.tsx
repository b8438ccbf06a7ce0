import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

import { ButtonLink } from '@/components/Button';

import { TalkDock } from './TalkDock';

export interface InterruptedDockProps {
  appointmentId: string;
  /** What became of the talk; null when there is nothing to say. */
  text: string | null;
  over: boolean;
  onClose: () => void;
}

/** The talk ended or broke off while the adviser was on another page: they finish there first. */
export function InterruptedDock({ appointmentId, text, over, onClose }: InterruptedDockProps) {
  const { t } = useLingui();
  useEffect(() => {
    if (text === null) onClose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when it becomes so
  }, [text]);
  if (text === null) return null;
  return (
    <TalkDock
      text={text}
      onClose={onClose}
      action={
        over ? (
          <ButtonLink
            to="/app/termine/$appointmentId/ergebnis"
            params={{ appointmentId }}
            onClick={onClose}
          >
            {t`Ergebnis eintragen`}
          </ButtonLink>
        ) : (
          <ButtonLink to="/app/termine/$appointmentId/gespraech" params={{ appointmentId }}>
            {t`Zum Gespräch`}
          </ButtonLink>
        )
      }
    />
  );
}
