import type { components } from '@/api/generated/media_gateway';
import type { LiveEvent } from '@/api/live';

type Schemas = components['schemas'];

export type Part = Schemas['ParticipantRead']['part'];
export type PersonState = 'waiting' | 'admitted' | 'left' | 'barred';

/** Somebody in the waiting room or the talk, as the stream of events tells of them. */
export interface Person {
  participant_id: string;
  part: Part;
  state: PersonState;
  since: string;
}

export interface Usage {
  chargedBytes: number;
  limitBytes: number | null;
}

export interface Talk {
  people: Person[];
  /** By participant. */
  usage: Record<string, Usage>;
  ended: boolean;
}

export const emptyTalk: Talk = { people: [], usage: {}, ended: false };

/** The talk after an event. A snapshot says how things are; every other event what changed. */
export function afterEvent(talk: Talk, event: LiveEvent): Talk {
  switch (event.type) {
    case 'snapshot':
      return { ...talk, people: event.participants, ended: event.call_state === 'ended' };
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
      const { participant_id, part, since } = event;
      if (!participant_id) return talk;
      const others = talk.people.filter((person) => person.participant_id !== participant_id);
      return { ...talk, people: [...others, { participant_id, part, state: event.type, since }] };
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
