import type { LiveEvent } from '@/api/live';
import type { RemoteState } from '@/call';

/** Somebody in the waiting room or the talk, as the stream of events tells of them. */
export type Person = Extract<LiveEvent, { type: 'snapshot' }>['participants'][number];
export type Part = Person['part'];
export type PersonState = Person['state'];

export interface Usage {
  chargedBytes: number;
  limitBytes: number | null;
}

export interface Talk {
  /** A snapshot was heard: who is missing among the people is not there. */
  known: boolean;
  people: Person[];
  /** By participant. */
  usage: Record<string, Usage>;
  ended: boolean;
  /** When it is to end and when it ends in any case; null before that is known. */
  planned: { endsAt: string; closesAt: string } | null;
}

export const emptyTalk: Talk = {
  known: false,
  people: [],
  usage: {},
  ended: false,
  planned: null,
};

const plannedOf = ({ ends_at, closes_at }: { ends_at: string; closes_at: string }) => ({
  endsAt: ends_at,
  closesAt: closes_at,
});

/** The talk after an event. A snapshot says how things are; every other event what changed. */
export function afterEvent(talk: Talk, event: LiveEvent): Talk {
  switch (event.type) {
    case 'snapshot':
      return {
        ...talk,
        known: true,
        people: event.participants,
        ended: event.call_state === 'ended',
        planned: plannedOf(event.appointment),
      };
    case 'appointment_changed':
      return { ...talk, planned: plannedOf(event.appointment) };
    case 'ended':
      return { ...talk, ended: true };
    case 'reopened':
      return { ...talk, ended: false };
    case 'usage': {
      const { participant_id, charged_bytes: chargedBytes, bytes_limit } = event;
      if (!participant_id) return talk;
      const usage = { chargedBytes, limitBytes: bytes_limit ?? null };
      return { ...talk, usage: { ...talk.usage, [participant_id]: usage } };
    }
    case 'waiting':
    case 'admitted':
    case 'left':
    case 'barred': {
      const { type: state, participant_id, part, since } = event;
      if (!participant_id) return talk;
      const reason = 'reason' in event ? (event.reason ?? null) : null;
      const others = talk.people.filter((person) => person.participant_id !== participant_id);
      return { ...talk, people: [...others, { participant_id, part, state, since, reason }] };
    }
    default:
      return talk;
  }
}

/** Everybody but the adviser; who waits comes first. */
export function guests(talk: Talk): Person[] {
  const order: PersonState[] = ['waiting', 'admitted', 'barred', 'left'];
  return talk.people
    .filter(({ part }) => part !== 'adviser')
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Where the client is, for the place of their picture while there is none; only what is known. */
export function whereIsClient(talk: Talk): RemoteState {
  const client = talk.people.find(({ part }) => part === 'client');
  switch (client?.state) {
    case 'admitted':
      return 'coming';
    case 'waiting':
      return 'waiting';
    case 'barred':
      return 'withdrawn';
    case 'left':
      return client.reason === 'hung_up' || client.reason === 'lost' ? client.reason : 'away';
    case undefined:
      // Whoever is in a talk is told of themselves: an empty list is one that is not there yet.
      return talk.people.length > 0 ? 'away' : 'unknown';
  }
}
