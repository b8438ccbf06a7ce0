import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { appointmentQuery } from '@/api/staff/appointments';
import type { Appointment } from '@/api/staff/types';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';

/** Fetches the appointment of the address and keeps it fresh. */
export function AppointmentView({ children }: { children: (found: Appointment) => ReactNode }) {
  const { appointmentId = '' } = useParams({ strict: false });
  const query = useQuery(appointmentQuery(appointmentId));
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <QueryView query={query}>{children}</QueryView>
    </RoleGate>
  );
}

/** Fetches the appointment anew, after somebody else changed it. */
export function useReload(appointmentId: string): () => void {
  const queries = useQueryClient();
  return () =>
    void queries.invalidateQueries({ queryKey: appointmentQuery(appointmentId).queryKey });
}
