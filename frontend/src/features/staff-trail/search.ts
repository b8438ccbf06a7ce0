import { actionsOf, isAction, isGroup, type Action } from '@/domain/trail/actions';
import { isTrailService, type TrailService } from '@/domain/trail/services';
import { isUuid } from '@/domain/trail/shortId';
import { isDay, type Day } from '@/lib/days';

/** What is looked for, as it stands in the address: a link leads to the same list. */
export interface TrailSearch {
  /** A kind of event (group) or one action. */
  art?: string;
  /** The number of whoever did it. */
  wer?: string;
  von?: Day;
  bis?: Day;
  /** A number that stands anywhere in an entry. */
  nr?: string;
  dienst?: TrailService;
  /** Only what was opened outside of one's own talks. */
  fremd?: true;
}

export function readSearch(search: Record<string, unknown>): TrailSearch {
  const { art, wer, von, bis, nr, dienst, fremd } = search;
  return {
    ...((isGroup(art) || isAction(art)) && { art }),
    ...(typeof wer === 'string' && /^[\w.:@*-]{1,100}$/.test(wer) && { wer }),
    ...(isDay(von) && { von }),
    ...(isDay(bis) && { bis }),
    ...(isUuid(nr) && { nr: nr.toLowerCase() }),
    ...(isTrailService(dienst) && { dienst }),
    ...(fremd === true && { fremd }),
  };
}

/** Which actions are wanted; none: all of them. */
export function wantedActions({ art }: TrailSearch): readonly Action[] {
  if (isGroup(art)) return actionsOf(art);
  return isAction(art) ? [art] : [];
}
