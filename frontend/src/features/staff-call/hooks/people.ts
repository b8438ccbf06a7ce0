import type { CallEvent } from '@/call';

export type Part = 'client' | 'companion' | 'interpreter' | 'adviser';
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

const states: Record<string, PersonState> = {
  waiting: 'waiting',
  admitted: 'admitted',
  left: 'left',
  barred: 'barred',
};

/** The talk after an event. A snapshot says how things are; every other event what changed. */
export function afterEvent(talk: Talk, { event, data }: CallEvent): Talk {
  if (event === 'snapshot') {
    const people = Array.isArray(data['participants']) ? (data['participants'] as Person[]) : [];
    return { ...talk, people, ended: data['call_state'] === 'ended' };
  }
  if (event === 'ended') return { ...talk, ended: true };
  const id = data['participant_id'];
  if (typeof id !== 'string') return talk;
  if (event === 'usage') return { ...talk, usage: { ...talk.usage, [id]: readUsage(data) } };
  const state = states[event];
  if (!state) return talk;
  const before = talk.people.find((person) => person.participant_id === id);
  const changed: Person = {
    participant_id: id,
    part: (data['part'] as Part | undefined) ?? before?.part ?? 'client',
    state,
    since: text(data['since']) ?? text(data['at']) ?? before?.since ?? '',
  };
  const others = talk.people.filter((person) => person !== before);
  return { ...talk, people: [...others, changed] };
}

/** Everybody but the adviser; who waits comes first. */
export function guests(talk: Talk): Person[] {
  const order: PersonState[] = ['waiting', 'admitted', 'barred', 'left'];
  return talk.people
    .filter(({ part }) => part !== 'adviser')
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function readUsage(data: Record<string, unknown>): Usage {
  const limit = data['bytes_limit'];
  return {
    chargedBytes: Number(data['charged_bytes']) || 0,
    limitBytes: typeof limit === 'number' ? limit : null,
  };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
