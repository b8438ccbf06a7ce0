import { useQuery, useQueryClient } from '@tanstack/react-query';

import { appointmentQuery, type MyAppointment } from '../api/appointment';
import { consentQuery, type MyConsent } from '../api/consent';
import { voucherQuery, type MyVoucher } from '../api/voucher';

export interface Visit {
  appointment: MyAppointment;
  consent: MyConsent | undefined;
  /** Why the consent is not known. */
  consentError: Error | null;
  retryConsent: () => void;
  /** undefined while it is not known, null when there is none. */
  voucher: MyVoucher | null | undefined;
  hasVoucher: boolean;
  /** Where who has agreed goes on: past the voucher, where there is one. */
  afterConsent: '/t/guthaben' | '/t/technik';
}

const vouched = new Set(['reserving', 'reserved', 'issued']);

/** What the pages of a visit know. Only below VisitLayout, which waits for the appointment. */
export function useVisit(): Visit {
  const appointment = useQuery(appointmentQuery).data;
  if (!appointment) throw new Error('useVisit outside of VisitLayout');
  const isVideo = appointment.channel === 'video';
  const hasVoucher = isVideo && vouched.has(appointment.voucher_state);
  const consent = useQuery({ ...consentQuery(appointment.id), enabled: isVideo });
  const voucher = useQuery({ ...voucherQuery, enabled: hasVoucher });
  return {
    appointment,
    consent: consent.data,
    consentError: consent.data ? null : consent.error,
    retryConsent: () => void consent.refetch(),
    voucher: voucher.data,
    hasVoucher,
    afterConsent: hasVoucher ? '/t/guthaben' : '/t/technik',
  };
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
