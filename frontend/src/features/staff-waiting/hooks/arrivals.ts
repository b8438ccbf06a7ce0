import type { WaitingPerson } from '@/api/staff/types';

/** Tells who is new since the last look. The first look is no arrival: nobody just came then. */
export class Arrivals {
  #known: Set<string> | null = null;

  look(waiting: WaitingPerson[]): WaitingPerson[] {
    const known = this.#known;
    this.#known = new Set(waiting.map(({ participant_id }) => participant_id));
    return known ? waiting.filter(({ participant_id }) => !known.has(participant_id)) : [];
  }
}
