import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isOver, opensAt, paths, type Door, type VisitFacts, type Wish } from './facts';
import { isCalledIn, mayEnter, nextStep, onward, type View } from './nextStep';
import { afterAction, newVisit, type VisitAction } from './visitState';

/* Random visits: whatever the services say in whatever order, and wherever the person taps, every
   page leads to where it stays, none lies, and who can still talk gets into the talk. */

const MINUTE = 60_000;
const START = Date.parse('2026-08-03T12:00:00Z');
const wishes = Object.keys(paths) as Wish[];

const iso = (ms: number) => new Date(ms).toISOString();
const booked = (start = START): VisitFacts['appointment'] => ({
  state: 'booked',
  channel: 'video',
  waiting_room_opens_at: iso(start - 15 * MINUTE),
  closes_at: iso(start + 105 * MINUTE),
  voucher_state: 'none',
  survey: { done: false, open: false },
  mail_hint: null,
});
const visit = (change: Partial<VisitFacts> = {}): VisitFacts => ({
  wish: 'about',
  now: START,
  appointment: booked(),
  consent: 'given',
  door: { answer: 'unasked' },
  call: 'open',
  reopened: false,
  did: newVisit.did,
  ...change,
});

const doors: fc.Arbitrary<Door> = fc.oneof(
  fc.constantFrom<Door>(
    { answer: 'unasked' },
    { answer: 'waiting' },
    { answer: 'admitted' },
    { answer: 'left' },
    { answer: 'barred' },
  ),
  fc
    .constantFrom(
      'talk-over',
      'too-early',
      'barred',
      'appointment-moved',
      'appointment-cancelled',
      'not-a-video-appointment',
      'media-unavailable',
      '',
    )
    .map((slug): Door => ({ answer: 'refused', slug })),
  fc
    .constantFrom<'self' | 'other'>('self', 'other')
    .map((missing): Door => ({ answer: 'refused', slug: 'consent-missing', missing })),
);

const anyVisit: fc.Arbitrary<VisitFacts> = fc.record({
  wish: fc.constantFrom(...wishes),
  now: fc.integer({ min: -3 * 24 * 60, max: 24 * 60 }).map((minutes) => START + minutes * MINUTE),
  appointment: fc
    .record({
      state: fc.constantFrom<VisitFacts['appointment']['state'][]>(
        'booked',
        'cancelled',
        'held',
        'no_show',
        'aborted',
      ),
      channel: fc.constantFrom<VisitFacts['appointment']['channel'][]>(
        'video',
        'video',
        'phone',
        'protected_office',
      ),
      voucher_state: fc.constantFrom<VisitFacts['appointment']['voucher_state'][]>(
        'none',
        'reserving',
        'reserved',
        'refused',
        'issued',
        'released',
      ),
      survey: fc.record({ done: fc.boolean(), open: fc.boolean() }),
      mail_hint: fc.constantFrom(null, 'k…@example.org'),
    })
    .map((change) => ({ ...booked(), ...change })),
  consent: fc.constantFrom<VisitFacts['consent'][]>(
    'unknown',
    'unreached',
    'none',
    'given',
    'withdrawn',
  ),
  door: doors,
  call: fc.constantFrom<VisitFacts['call'][]>('unknown', 'open', 'ended'),
  reopened: fc.boolean(),
  did: fc.record({
    hungUp: fc.boolean(),
    comesBack: fc.boolean(),
    waits: fc.boolean(),
    withdrew: fc.boolean(),
  }),
});

/** Views that promise a talk by video. */
const promising: ReadonlySet<View> = new Set([
  'ready',
  'early',
  'entering',
  'waiting',
  'admitted',
  'call',
  'left',
  'reopened',
]);

function expectGood(facts: VisitFacts): void {
  const step = nextStep(facts);
  // It leads to where it stays.
  expect(nextStep({ ...facts, wish: step.wish })).toEqual(step);
  const isPossible =
    facts.appointment.channel === 'video' &&
    facts.appointment.state !== 'cancelled' &&
    !isOver(facts);
  // No page promises what cannot be, whatever another one says.
  if (!isPossible) expect(promising).not.toContain(step.view);
  // Of e-mails is asked who gave an address.
  if (step.view === 'mail') expect(facts.appointment.mail_hint).not.toBeNull();
  // The call is there for who was let in, consented, and did not hang up.
  if (step.view === 'call' || step.view === 'admitted')
    expect([facts.consent, facts.door.answer, facts.did.hungUp && !facts.did.comesBack]).toEqual([
      'given',
      'admitted',
      false,
    ]);
  // Nothing is ready, and no page goes on by itself, while a consent is missing or not known.
  if (step.view === 'ready' || step.view === 'early') expect(facts.consent).toBe('given');
  // And nobody is kept from it by a page that says it is over.
  if (isPossible) expect(['over', 'cancelled']).not.toContain(step.view);
}

/** What a person who wants to talk does on this page, and services that work answer. */
function goOn(facts: VisitFacts): VisitFacts {
  const { view, wish } = nextStep(facts);
  const here = { ...facts, wish };
  const tap = (to: Wish): VisitFacts => ({
    ...here,
    wish: to,
    // The ways into the waiting room are taps: see ToWaitingRoom.
    did: to === 'waiting' ? { ...here.did, comesBack: true } : here.did,
  });
  const answer = (answered: Partial<VisitFacts>) => ({ ...here, ...answered });
  switch (view) {
    case 'consent':
      return facts.consent === 'given'
        ? tap(onward(here) ?? 'about')
        : answer({ consent: 'given', door: { answer: 'unasked' } });
    case 'withdraw':
      if (facts.did.withdrew)
        return answer({ consent: 'withdrawn', did: { ...facts.did, withdrew: false } });
      return tap(facts.consent === 'given' ? 'about' : 'consent');
    case 'ready':
    case 'early':
      return answer({ now: Math.max(facts.now, opensAt(facts)), door: { answer: 'unasked' } });
    case 'entering':
      return answer({
        consent: facts.consent === 'unknown' ? 'given' : facts.consent,
        door: { answer: 'waiting' },
      });
    case 'waiting':
      return answer({ door: { answer: 'admitted' } });
    case 'admitted':
      return tap('call');
    case 'unreached':
      return answer({
        consent: facts.consent === 'unreached' ? 'given' : facts.consent,
        door: { answer: 'unasked' },
      });
    case 'outdated':
    case 'without-other':
      return answer({ door: { answer: 'unasked' } });
    case 'alternatives':
    case 'move':
    case 'cancel':
      return tap('about');
    default:
      return tap(onward(here) ?? 'about');
  }
}

function expectTheWayIn(facts: VisitFacts): void {
  let now = facts;
  const seen: View[] = [];
  while (seen.length < 25) {
    const { view } = nextStep(now);
    seen.push(view);
    if (view === 'call') return;
    now = goOn(now);
  }
  throw new Error(`no way in: ${seen.join(' → ')}`);
}

describe('the next step', () => {
  it('leads to where it stays, and promises nothing that cannot be', () => {
    fc.assert(fc.property(anyVisit, expectGood), { numRuns: 1_500 });
  });

  it('says the same of the talk on every page', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        for (const wish of wishes) expectGood({ ...facts, wish });
      }),
      { numRuns: 500 },
    );
  });

  it('has a way into every talk that can still be', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        const { channel, state } = facts.appointment;
        fc.pre(channel === 'video' && state !== 'cancelled' && !isOver(facts));
        expectTheWayIn(facts);
      }),
      { numRuns: 1_500 },
    );
  });

  it('leads out of every page of a talk that cannot be any more', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        fc.pre(facts.appointment.channel !== 'video' || isOver(facts));
        const { view, wish } = nextStep(facts);
        const ends: View[] = ['about', 'cancelled', 'over', 'survey', 'thanks'];
        if (ends.includes(view)) return;
        const next = onward({ ...facts, wish });
        expect(next ?? 'about').not.toBe(wish);
      }),
    );
  });
});

/** Something that happens: the person taps, a service speaks, time passes. */
type Happening = (world: { facts: VisitFacts; state: typeof newVisit }) => VisitFacts;

const act =
  (action: VisitAction): Happening =>
  (world) => {
    world.state = afterAction(world.state, action);
    return world.facts;
  };
const change =
  (make: (facts: VisitFacts) => Partial<VisitFacts>): Happening =>
  ({ facts }) => ({ ...facts, ...make(facts) });
const moment = { at: iso(START) };

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom(...wishes).map((wish) => change(() => ({ wish }))),
  fc.constant<Happening>(({ facts }) => ({ ...facts, wish: onward(facts) ?? facts.wish })),
  fc.integer({ min: 1, max: 90 }).map((by) => change(({ now }) => ({ now: now + by * MINUTE }))),
  fc.integer({ min: -600, max: 600 }).map((by) =>
    change(({ appointment }) => {
      const start = opensAt({ appointment }) + (15 + by) * MINUTE;
      return { appointment: { ...booked(start), channel: appointment.channel } };
    }),
  ),
  fc
    .constantFrom<VisitFacts['appointment']['channel'][]>('video', 'phone', 'protected_office')
    .map((channel) => change(({ appointment }) => ({ appointment: { ...appointment, channel } }))),
  fc
    .constantFrom<VisitFacts['appointment']['state'][]>('booked', 'held', 'no_show', 'aborted')
    .map((state) => change(({ appointment }) => ({ appointment: { ...appointment, state } }))),
  fc.boolean().map((done) =>
    change(({ appointment }) => ({
      appointment: { ...appointment, survey: { done, open: true } },
    })),
  ),
  fc
    .constantFrom<VisitFacts['consent'][]>('unreached', 'none', 'given', 'given', 'withdrawn')
    .map((consent) => change(() => ({ consent }))),
  doors.map((door) => change((facts) => (mayEnter(facts) ? { door } : {}))),
  fc.constantFrom<Happening>(
    act({ type: 'hung-up' }),
    act({ type: 'comes-in' }),
    act({ type: 'withdrew' }),
    act({ type: 'withdrawal-stored' }),
    act({ type: 'cut-off' }),
    act({ type: 'heard', event: { type: 'ended', reason: 'adviser', ...moment } }),
    act({ type: 'heard', event: { type: 'ended', reason: 'moved', ...moment } }),
    act({ type: 'heard', event: { type: 'reopened', ...moment } }),
    act({ type: 'heard', event: { type: 'office_told', ...moment } }),
  ),
);

it('is right all along random visits, and the way in stays open to their end', () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 40 }), (history) => {
      const world = {
        facts: visit({ now: START - 3 * 24 * 60 * MINUTE, consent: 'none', call: 'unknown' }),
        state: newVisit,
      };
      for (const happen of history) {
        world.facts = happen(world);
        const { did, live } = world.state;
        world.facts = { ...world.facts, did, call: live.call, reopened: live.reopened };
        expectGood(world.facts);
        // What VisitLayout does: goes where the step leads, and notes what is shown.
        const { wish, view } = nextStep(world.facts);
        world.state = afterAction(world.state, { type: 'shown', view });
        world.facts = { ...world.facts, wish, did: world.state.did };
      }
      const { facts } = world;
      if (facts.appointment.channel === 'video' && !isOver(facts)) expectTheWayIn(facts);
    }),
    { numRuns: 1_000 },
  );
});

describe('who waits', () => {
  const called = visit({
    door: { answer: 'admitted' },
    did: { ...newVisit.did, waits: true },
  });

  it.each(['about', 'consent', 'voucher', 'check'] as const)('is called in from „%s"', (wish) => {
    expect(nextStep({ ...called, wish })).toEqual({ wish: 'waiting', view: 'admitted' });
  });

  it.each(['alternatives', 'move', 'cancel', 'withdraw'] as const)(
    'is told on „%s", and keeps what they were about to do',
    (wish) => {
      expect(nextStep({ ...called, wish }).view).toBe(wish);
      expect(isCalledIn({ ...called, wish })).toBe(true);
    },
  );
});

describe('the door', () => {
  it.each([
    ['before the waiting room opens', { now: START - 16 * MINUTE }, false],
    ['from then on', { now: START - 15 * MINUTE }, true],
    [
      'late, and after a no-show was noted',
      { appointment: { ...booked(), state: 'no_show' } },
      true,
    ],
    ['when nobody can come in any more', { now: START + 106 * MINUTE }, false],
    ['from a page where nobody waits', { wish: 'check' }, false],
    ['from there by who waits', { wish: 'check', did: { ...newVisit.did, waits: true } }, true],
    ['without a consent', { consent: 'none' }, false],
    ['while no answer about it comes: it notes who stood there', { consent: 'unreached' }, true],
  ] as [string, Partial<VisitFacts>, boolean][])('is asked %s: %o → %s', (_, change, asked) => {
    expect(mayEnter(visit({ wish: 'waiting', ...change }))).toBe(asked);
  });

  it('opens at the same moment, however early a talk is moved', () => {
    const early = visit({ wish: 'waiting', now: START - 60 * MINUTE });
    expect(nextStep(early).view).toBe('early');
    expect(nextStep({ ...early, appointment: booked(START - 50 * MINUTE) }).view).toBe('entering');
  });
});

it('tells who comes days ahead that all is ready', () => {
  const facts = visit({ wish: 'waiting', now: START - 3 * 24 * 60 * MINUTE });
  expect(nextStep(facts).view).toBe('ready');
});
