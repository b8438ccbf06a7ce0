/** When a talk is to end, and when it ends in any case (RFC 3339), told in the office's zone. */
export interface Planned {
  endsAt: string;
  closesAt: string;
  zone: string;
}

const MINUTE_MS = 60_000;
const AHEAD_MS = 5 * MINUTE_MS;
/** Long enough to be read, short enough not to stand over the picture for the rest of the talk. */
const SHOWN_MS = 2 * MINUTE_MS;

/** Moments at which there is something to say, or no more; epoch milliseconds. */
export function momentsOf({ endsAt, closesAt }: Planned): number[] {
  const [end, close] = [Date.parse(endsAt), Date.parse(closesAt)];
  return [end - AHEAD_MS, end - AHEAD_MS + SHOWN_MS, end, end + SHOWN_MS, close - AHEAD_MS];
}

/** `soon` five minutes before the planned end, `over` at it, `closing` five before the hard one. */
export function sayOfEnd(planned: Planned, now: number): 'soon' | 'over' | 'closing' | null {
  const [soon, soonRead, end, endRead, closing] = momentsOf(planned) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (now >= closing) return 'closing';
  if (now >= end) return now < endRead ? 'over' : null;
  return now >= soon && now < soonRead ? 'soon' : null;
}
