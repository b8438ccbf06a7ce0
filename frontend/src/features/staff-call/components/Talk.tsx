import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { Appointment } from '@/api/staff/types';
import { preloadCall } from '@/call';
import { Spinner } from '@/components/Spinner';

import { entryQuery } from '../api/talk';
import { EntryRefused } from './EntryRefused';
import { OpenTalk } from './OpenTalk';

export interface TalkProps {
  appointment: Appointment;
  title: string;
  name: string;
  /** On another page: the talk is small and in the corner. */
  docked: boolean;
  onHeld: (appointmentId: string | null) => void;
}

/** The adviser consented: opens the talk for them. */
export function Talk(props: TalkProps) {
  const entry = useQuery(entryQuery(props.appointment.id));
  useEffect(preloadCall, []);
  if (entry.error) {
    return (
      <EntryRefused
        appointment={props.appointment}
        title={props.title}
        error={entry.error}
        onRetry={() => void entry.refetch()}
      />
    );
  }
  if (!entry.data) return <Spinner />;
  return <OpenTalk {...props} entry={entry.data} />;
}
