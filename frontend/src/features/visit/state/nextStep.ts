import { hasVoucher, isOver, opensAt, type VisitFacts, type Wish } from './facts';

/**
 * What is shown. Most views are the page of their address; the waiting room and what comes after
 * the talk have several.
 */
export type View =
  | Exclude<Wish, 'waiting' | 'after'>
  | 'cancelled'
  /** The waiting room opens another day, or much later: nothing is left to do until then. */
  | 'ready'
  /** It opens soon: the page may stay open and goes on by itself. */
  | 'early'
  /** The door was asked and has not answered yet; nobody knows of the person so far. */
  | 'entering'
  | 'waiting'
  | 'admitted'
  /** No answer, or none that helps: says so, asks again, offers the telephone. */
  | 'unreached'
  /** The other side has not consented. */
  | 'without-other'
  /** The person has; their guardian has to agree as well, and has not. */
  | 'without-guardian'
  /** The door knows of a change that this page has not read yet. */
  | 'outdated'
  | 'left'
  | 'reopened'
  | 'survey'
  | 'thanks'
  | 'over';

export interface Step {
  /** The page where the person should be; another one than they asked for leads there. */
  wish: Wish;
  view: View;
}

/** Who comes this long before the waiting room opens need not leave the page open. */
export const SOON_MS = 2 * 3_600_000;

/** Pages from which a person who waits is called in; a form that is being filled in is left alone. */
const calledInFrom: ReadonlySet<Wish> = new Set([
  'about',
  'consent',
  'voucher',
  'check',
  'proof',
  'mail',
]);

/**
 * Which page is right now: the one place that decides it. It leads to where it stays: asked again
 * from there, it says the same (nextStep.test.ts walks random visits).
 */
export function nextStep(visit: VisitFacts): Step {
  const { appointment, wish } = visit;
  if (appointment.state === 'cancelled') return { wish: 'about', view: 'cancelled' };
  if (calledInFrom.has(wish) && isCalledIn(visit)) return waiting('admitted');
  const isVideo = appointment.channel === 'video';
  switch (wish) {
    case 'waiting':
    case 'call':
      return atTheDoor(visit);
    case 'after':
      return afterTheTalk(visit);
    case 'consent':
      return isVideo && !isOver(visit) ? at('consent') : home(visit);
    case 'voucher':
      return isVideo ? at('voucher') : home(visit);
    case 'mail':
      // Who gave no address is asked for none.
      return appointment.mail_hint ? at('mail') : home(visit);
    case 'alternatives':
    case 'move':
    case 'cancel':
    case 'changed':
      return appointment.state === 'booked' ? at(wish) : home(visit);
    default:
      return at(wish);
  }
}

/** It is the turn of somebody who waits and looks at another page meanwhile. */
export function isCalledIn(visit: VisitFacts): boolean {
  return (
    visit.did.waits &&
    !staysOut(visit) &&
    visit.door.answer === 'admitted' &&
    atTheDoor({ ...visit, wish: 'waiting' }).view === 'admitted'
  );
}

/** Whether the door may be asked: asking is entering, and only who wants to wait enters. */
export function mayEnter(visit: VisitFacts): boolean {
  return (
    visit.appointment.state !== 'cancelled' &&
    visit.appointment.channel === 'video' &&
    // No answer about it here: the door asks for itself, and notes who stood there in vain.
    (visit.consent === 'given' || visit.consent === 'unreached') &&
    !visit.waitsForGuardian &&
    !visit.did.withdrew &&
    visit.now >= opensAt(visit) &&
    (visit.wish === 'waiting' || visit.wish === 'call' || visit.did.waits) &&
    !isOver({ ...visit, door: { answer: 'unasked' } })
  );
}

/** Where the main button of a page leads; null where it is the person's own decision, or nothing is left. */
export function onward(visit: VisitFacts): Wish | null {
  const mayTalk = visit.appointment.channel === 'video' && !isOver(visit);
  const given = visit.consent === 'given';
  switch (nextStep(visit).view) {
    case 'about':
      return mayTalk ? (given ? afterConsent(visit) : 'consent') : null;
    case 'consent':
      return given ? afterConsent(visit) : null;
    case 'voucher':
      return 'check';
    case 'check':
      return mayTalk && given ? 'waiting' : 'about';
    case 'withdraw':
    case 'changed':
    case 'outdated':
      return 'about';
    case 'without-other':
    case 'without-guardian':
      return 'alternatives';
    case 'left':
    case 'reopened':
      return 'waiting';
    case 'survey':
    case 'thanks':
      return mayTalk && given ? 'waiting' : null;
    default:
      return null;
  }
}

/** Hung up, and has not tapped the way back. */
const staysOut = ({ did }: VisitFacts): boolean => did.hungUp && !did.comesBack;

/** Where who has agreed goes on: past the voucher, where there is one. */
export const afterConsent = (visit: VisitFacts): 'voucher' | 'check' =>
  hasVoucher(visit) ? 'voucher' : 'check';

/** The first page, unless it is the person's turn just now. */
const home = (visit: VisitFacts): Step => (isCalledIn(visit) ? waiting('admitted') : at('about'));

const at = (wish: Exclude<Wish, 'waiting' | 'after'>): Step => ({ wish, view: wish });

function atTheDoor(visit: VisitFacts): Step {
  const { appointment, consent, did, now } = visit;
  if (appointment.channel !== 'video') return at('about');
  if (isOver(visit)) return afterTheTalk({ ...visit, wish: 'after' });
  // Confirmed in the call: carried out before anything else is asked.
  if (did.withdrew) return at('withdraw');
  // Withdrawn on another device, in the middle of the talk: what became of it comes first.
  if (consent === 'withdrawn' && visit.wish === 'call') return at('withdraw');
  if (consent === 'none' || consent === 'withdrawn') return at('consent');
  // Nothing is ready while nobody knows whether they agreed.
  if (consent === 'unreached') return waiting('unreached');
  if (consent === 'unknown') return stay(visit, 'entering');
  if (visit.waitsForGuardian) return waiting('without-guardian');
  if (now < opensAt(visit)) return waiting(opensAt(visit) - now > SOON_MS ? 'ready' : 'early');
  return asTheDoorSays(visit);
}

function asTheDoorSays(visit: VisitFacts): Step {
  const { door, wish } = visit;
  switch (door.answer) {
    case 'waiting':
      return waiting('waiting');
    case 'admitted':
      if (staysOut(visit)) return afterTheTalk({ ...visit, wish: 'after' });
      return wish === 'call' ? at('call') : waiting('admitted');
    case 'refused':
      return refused(visit, door.slug, door.missing);
    default:
      // Who has just agreed again may still be barred: the word of it is under way.
      return stay(visit, 'entering');
  }
}

function refused(visit: VisitFacts, slug: string, missing?: 'self' | 'other'): Step {
  switch (slug) {
    case 'too-early':
      return waiting('early');
    case 'barred':
      return stay(visit, 'entering');
    case 'appointment-moved':
    case 'appointment-cancelled':
    case 'not-a-video-appointment':
      return waiting('outdated');
    case 'consent-missing':
      return waiting(missing === 'other' ? 'without-other' : 'unreached');
    default:
      return waiting('unreached');
  }
}

function afterTheTalk(visit: VisitFacts): Step {
  const { survey, channel } = visit.appointment;
  const over = isOver(visit);
  const canReturn = channel === 'video' && !over && visit.consent === 'given';
  const after = (view: View): Step => ({ wish: 'after', view });
  if (canReturn && visit.reopened) return after('reopened');
  if (canReturn && visit.did.hungUp && !survey.open && !survey.done) return after('left');
  if (survey.done) return after('thanks');
  if (survey.open) return after('survey');
  return over ? after('over') : home(visit);
}

const waiting = (view: View): Step => ({ wish: 'waiting', view });

/** At either address of the way in: a reload in the call leads into the call, not past it. */
const stay = ({ wish }: VisitFacts, view: View): Step => ({
  wish: wish === 'call' ? 'call' : 'waiting',
  view,
});
