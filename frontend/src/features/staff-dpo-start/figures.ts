import { actionsOf, type Action } from '@/domain/trail/actions';
import type { SummaryLine, TrailService } from '@/domain/trail/services';

export type Line = SummaryLine & { service: TrailService };

/** What an officer who was away wants to hear of; in this order. */
const newsworthy: readonly Action[] = [
  ...actionsOf('accounts'),
  ...actionsOf('declarations'),
  'retention.chosen',
  'subject_request.noted',
  'subject_request.carried_out',
  ...actionsOf('exports'),
];

export interface News {
  action: Action;
  count: number;
  lastAt: string;
}

/** What happened, over everybody, with how often and when last. */
export function newsOf(lines: readonly Line[]): News[] {
  return newsworthy.flatMap((action) => {
    const found = lines.filter((line) => line.action === action);
    if (found.length === 0) return [];
    return [
      {
        action,
        count: found.reduce((sum, { count }) => sum + count, 0),
        lastAt: found.map(({ last_at }) => last_at).reduce((a, b) => (a > b ? a : b)),
      },
    ];
  });
}

export interface PersonFigures {
  id: string;
  /** Contact data opened in all, and of these outside of own talks. */
  opened: number;
  outside: number;
  codes: number;
  exports: number;
  nights: number;
  factors: number;
}

const codes: readonly string[] = actionsOf('codes');
const exported: readonly string[] = actionsOf('exports');

/** Figures of each member of staff; whoever opens most outside of own talks comes first. */
export function peopleOf(lines: readonly Line[]): PersonFigures[] {
  const people = new Map<string, PersonFigures>();
  for (const line of lines) {
    const { actor, action, count } = line;
    if (actor.id === null || (actor.kind !== 'staff' && actor.kind !== 'account')) continue;
    const person = people.get(actor.id) ?? createFigures(actor.id);
    // A list is one entry for many people, and planning for others is some people's work.
    if (action === 'client.read') {
      person.opened += count;
      person.outside += line.outside_own;
    }
    if (codes.includes(action)) person.codes += count;
    if (exported.includes(action)) person.exports += count;
    if (action === 'sign_in.succeeded') person.nights += line.at_night;
    if (action === 'sign_in.factor_failed') person.factors += count;
    people.set(actor.id, person);
  }
  return [...people.values()]
    .filter(
      ({ opened, codes: viewed, exports, nights, factors }) =>
        opened + viewed + exports + nights + factors > 0,
    )
    .sort((a, b) => b.outside - a.outside || b.opened - a.opened || a.id.localeCompare(b.id));
}

const createFigures = (id: string): PersonFigures => ({
  id,
  opened: 0,
  outside: 0,
  codes: 0,
  exports: 0,
  nights: 0,
  factors: 0,
});

/**
 * What is usual in the office: the middle one of those who opened contact data at all. The median,
 * so that one who opens very much does not make that the usual.
 */
export function usualOutside(people: readonly PersonFigures[]): number {
  const figures = people
    .filter(({ opened }) => opened > 0)
    .map(({ outside }) => outside)
    .sort((a, b) => a - b);
  const middle = Math.floor(figures.length / 2);
  if (figures.length % 2 === 1) return figures[middle] ?? 0;
  return ((figures[middle - 1] ?? 0) + (figures[middle] ?? 0)) / 2;
}

/** Far from the usual: a figure to look at, and no verdict. */
export const isAboveUsual = (outside: number, usual: number): boolean =>
  outside >= 5 && outside > 2 * usual;
