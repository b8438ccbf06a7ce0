import type { ReactNode } from 'react';

import { ButtonLink, type ButtonVariant } from '@/components/Button';

import { useVisit } from '../hooks/useVisit';

/** The tap that leads to the waiting room, and through it back into a talk that was left. */
export function ToWaitingRoom({
  variant = 'primary',
  children,
}: {
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  const { dispatch } = useVisit();
  return (
    <ButtonLink to="/t/warteraum" variant={variant} onClick={() => dispatch({ type: 'comes-in' })}>
      {children}
    </ButtonLink>
  );
}
