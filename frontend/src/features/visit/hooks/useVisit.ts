import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

import type { Follow } from '@/api/live';

import type { MyAppointment } from '../api/appointment';
import type { MyConsent } from '../api/consent';
import type { VisitFacts } from '../state/facts';
import type { View } from '../state/nextStep';
import type { VisitAction, VisitState } from '../state/visitState';
import type { DoorAnswer } from './useDoor';

export interface Visit {
  appointment: MyAppointment;
  consent: MyConsent | undefined;
  /** Why the consent is not known. */
  consentError: Error | null;
  retryConsent: () => void;
  hasVoucher: boolean;
  /** Everything that decides which page is right now, and which one is. */
  facts: VisitFacts;
  view: View;
  /** What came of asking at the door of the waiting room. */
  room: DoorAnswer;
  state: VisitState;
  dispatch: (action: VisitAction) => void;
  /** The visit's one stream, for the call. */
  follow: Follow;
}

export const VisitContext = createContext<Visit | null>(null);

/** What the pages of a visit know. Only below VisitLayout, which waits for the appointment. */
export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('useVisit outside of VisitLayout');
  return visit;
}

/** Fetches everything about the visit anew, after something changed. */
export function useReloadVisit(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['visit'] });
}

export type VisitStep = 'about' | 'consent' | 'voucher' | 'check' | 'waiting';

/** „Schritt 2 von 4"; the voucher's page counts only where there is one. */
export function stepOf(step: VisitStep, hasVoucher: boolean): { now: number; of: number } {
  const steps: VisitStep[] = hasVoucher
    ? ['about', 'consent', 'voucher', 'check', 'waiting']
    : ['about', 'consent', 'check', 'waiting'];
  return { now: steps.indexOf(step) + 1, of: steps.length };
}
