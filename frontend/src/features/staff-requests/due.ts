import type { BadgeTone } from '@/components/staff/Badge';

import type { SubjectRequest } from './api/requests';

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;

/** Whole days until a request is due; negative: it is late. Days of the calendar, not hours. */
export const daysLeft = (dueOn: string, today: string): number =>
  Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);

export const isOver = (request: SubjectRequest): boolean =>
  request.state !== 'open' && request.state !== 'carrying_out';

/** How urgent a request is that is not over. */
export function urgency(request: SubjectRequest, today: string): BadgeTone {
  const left = daysLeft(request.due_on, today);
  return left < 0 ? 'danger' : left <= SOON_DAYS ? 'warning' : 'neutral';
}
