import type { MyAppointment } from '../api/appointment';

/** The pages of a visit as their addresses name them. */
export const paths = {
  about: '/t',
  consent: '/t/einwilligung',
  voucher: '/t/gutschein',
  check: '/t/technik',
  waiting: '/t/warteraum',
  call: '/t/gespraech',
  after: '/t/danach',
  withdraw: '/t/widerruf',
  alternatives: '/t/anders',
  move: '/t/verschieben',
  cancel: '/t/absagen',
  changed: '/t/geaendert',
  proof: '/t/bestaetigung',
  mail: '/t/e-mails',
} as const;

/** What the address asks for; what is shown instead, nextStep decides. */
export type Wish = keyof typeof paths;

/** The page that this address asks for; the first one for an address that is none. */
export function wishOf(pathname: string): Wish {
  const path = pathname.replace(/\/$/, '');
  return (Object.keys(paths) as Wish[]).find((wish) => paths[wish] === path) ?? 'about';
}

/** What came of asking at the door of the waiting room. */
export type Door =
  | { answer: 'unasked' }
  | { answer: 'waiting' | 'admitted' | 'left' | 'barred' }
  /** Refused, with the problem's slug; '' when no answer came. */
  | { answer: 'refused'; slug: string; missing?: 'self' | 'other' };

/** What the person did here, as far as it decides what comes next. */
export interface Did {
  /** Left the call: the browser's way back must not lead into it again, only a tap may. */
  hungUp: boolean;
  /** Tapped that: it holds from there to the door. */
  comesBack: boolean;
  /** Entered the waiting room, and was not called in since: to be called wherever they look. */
  waits: boolean;
  /** Confirmed the withdrawal in the call; the page for it carries it out. */
  withdrew: boolean;
}

/** Everything that decides which page is right now. */
export interface VisitFacts {
  wish: Wish;
  /** The server's time, epoch milliseconds. */
  now: number;
  appointment: Pick<
    MyAppointment,
    | 'state'
    | 'channel'
    | 'waiting_room_opens_at'
    | 'closes_at'
    | 'voucher_state'
    | 'survey'
    | 'mail_hint'
  >;
  /** `unknown` while it is asked for, `unreached` when no answer came. */
  consent: 'unknown' | 'unreached' | 'none' | 'given' | 'withdrawn';
  /** A minor's guardian has to agree as well, and has not. */
  waitsForGuardian?: boolean | undefined;
  door: Door;
  /** Whether the call can still be entered, as the live channel says; `unknown` before it speaks. */
  call: 'unknown' | 'open' | 'ended';
  /** The call had ended and was opened again while this page was open. */
  reopened: boolean;
  did: Did;
}

/** When the waiting room opens (epoch milliseconds). */
export const opensAt = ({ appointment }: Pick<VisitFacts, 'appointment'>): number =>
  Date.parse(appointment.waiting_room_opens_at);

/** Until when one can come in (epoch milliseconds). */
export const closesAt = ({ appointment }: Pick<VisitFacts, 'appointment'>): number =>
  Date.parse(appointment.closes_at);

/**
 * Nobody can come in any more. One answer for all pages, so that none says "over" where another
 * one says "you will be called in": an outcome that was noted does not close a call by video, its
 * end does.
 */
export function isOver(visit: VisitFacts): boolean {
  const { appointment, call, door, now } = visit;
  if (now >= closesAt(visit)) return true;
  if (appointment.channel !== 'video') return appointment.state !== 'booked';
  // What the door said once is old as soon as the live channel speaks: a call can be reopened.
  const isRefused = door.answer === 'refused' && door.slug === 'talk-over';
  return call === 'ended' || (call === 'unknown' && isRefused);
}

const vouched = new Set(['brand_needed', 'reserving', 'reserved', 'refused', 'issued', 'failed']);

const unsettled = new Set(['brand_needed', 'refused', 'failed']);

/** Something about the voucher is left to be answered, or done in another way, by the person. */
export const isVoucherOpen = ({ appointment }: Pick<VisitFacts, 'appointment'>): boolean =>
  appointment.channel === 'video' && unsettled.has(appointment.voucher_state);

/** A voucher is there, or is wanted: then its page says what is missing, or that there is none. */
export const hasVoucher = ({ appointment }: Pick<VisitFacts, 'appointment'>): boolean =>
  appointment.channel === 'video' && vouched.has(appointment.voucher_state);
