import type { AdviserPresence, LiveEvent } from '@/api/live';

import type { MyAppointment } from '../api/appointment';
import type { Did, VisitFacts } from './facts';
import type { View } from './nextStep';

/** Something about the appointment changed, by somebody else, while its page was open. */
export type News =
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'channel'; to: MyAppointment['channel'] }
  | { kind: 'adviser'; from: MyAppointment['adviser']; to: MyAppointment['adviser'] };

/** What the live channel said last. */
export interface Live {
  call: VisitFacts['call'];
  reopened: boolean;
  /** null while nobody can say: the channel is not there. */
  presence: AdviserPresence | null;
  /** When the office was told that the person waits and nobody came; null when it was not. */
  officeToldAt: string | null;
  /** The person was put out for sending more than people do, and was not let in since. */
  sentTooMuch: boolean;
  startsAt: string | null;
}

/**
 * What a visit knows beside the services' answers, in memory only: gone with the tab. Nothing else
 * may turn a camera or microphone on when the talk starts (DSK guidance on video conferencing).
 */
export interface VisitState {
  did: Did;
  start: { camera: boolean; microphone: boolean };
  live: Live;
  news: News[];
  /** The appointment as it was read last, to tell what is new. */
  read: MyAppointment | null;
  /** The person is changing it: what is read next is no news to them. */
  changing: boolean;
}

export type VisitAction =
  | { type: 'heard'; event: LiveEvent }
  /** The live channel is gone for a while: what it said of people is no longer known. */
  | { type: 'cut-off' }
  | { type: 'read'; appointment: MyAppointment }
  | { type: 'changing'; on: boolean }
  | { type: 'shown'; view: View }
  | { type: 'hung-up' }
  /** Taps into the waiting room, or back into the talk. */
  | { type: 'comes-in' }
  | { type: 'withdrew' }
  | { type: 'withdrawal-stored' }
  | { type: 'start-with'; device: 'camera' | 'microphone'; on: boolean }
  | { type: 'news-read' };

export const newVisit: VisitState = {
  did: { hungUp: false, comesBack: false, waits: false, withdrew: false },
  start: { camera: false, microphone: false },
  live: {
    call: 'unknown',
    reopened: false,
    presence: null,
    officeToldAt: null,
    sentTooMuch: false,
    startsAt: null,
  },
  news: [],
  read: null,
  changing: false,
};

/** The visit after something happened. */
export function afterAction(state: VisitState, action: VisitAction): VisitState {
  switch (action.type) {
    case 'heard':
      return afterEvent(state, action.event);
    case 'cut-off':
      return { ...state, live: { ...state.live, presence: null } };
    case 'read':
      return afterReading(state, action.appointment);
    case 'changing':
      return { ...state, changing: action.on };
    case 'shown':
      return afterShowing(state, action.view);
    case 'hung-up':
      return withDid(state, { hungUp: true, comesBack: false, waits: false });
    case 'comes-in':
      return withDid(state, { comesBack: true });
    case 'withdrew':
      return withDid(state, { withdrew: true, waits: false });
    case 'withdrawal-stored':
      return withDid(state, { withdrew: false });
    case 'start-with':
      return { ...state, start: { ...state.start, [action.device]: action.on } };
    case 'news-read':
      return { ...state, news: [] };
  }
}

function afterEvent(state: VisitState, event: LiveEvent): VisitState {
  const live = (change: Partial<Live>): VisitState => ({
    ...state,
    live: { ...state.live, ...change },
  });
  switch (event.type) {
    case 'snapshot':
      return live({
        call: event.call_state,
        reopened:
          event.call_state === 'open' && (state.live.reopened || state.live.call === 'ended'),
        presence: event.adviser_presence,
        officeToldAt: event.office_told_at,
        startsAt: event.appointment.starts_at,
        sentTooMuch: event.reason === 'exceeded_limits',
      });
    case 'appointment_changed': {
      const { starts_at: startsAt } = event.appointment;
      const isMoved = state.live.startsAt !== null && state.live.startsAt !== startsAt;
      // A talk that ended too early goes on when it is moved: the door knows.
      return live(isMoved ? { call: 'unknown', officeToldAt: null, startsAt } : { startsAt });
    }
    case 'adviser_presence':
      return live({ presence: event.presence });
    case 'left':
    case 'waiting':
    case 'admitted':
      // Of others there is no id: of the adviser, that is.
      return event.participant_id
        ? live({ sentTooMuch: 'reason' in event && event.reason === 'exceeded_limits' })
        : state;
    case 'office_told':
      return live({ officeToldAt: event.at });
    case 'reopened':
      return live({ call: 'open', reopened: true });
    case 'ended': {
      const isOver = event.reason === 'adviser' || event.reason === 'time_over';
      const next = live({ call: isOver ? 'ended' : 'unknown', reopened: false });
      return withDid(next, { waits: false });
    }
    default:
      return state;
  }
}

function afterReading(state: VisitState, appointment: MyAppointment): VisitState {
  const before = state.read;
  if (before?.id !== appointment.id) return { ...state, read: appointment, news: [] };
  if (before.version === appointment.version) return { ...state, read: appointment };
  const news = state.changing ? [] : [...state.news, ...newsBetween(before, appointment)];
  return { ...state, read: appointment, changing: false, news };
}

function newsBetween(before: MyAppointment, after: MyAppointment): News[] {
  const news: News[] = [];
  if (before.starts_at !== after.starts_at)
    news.push({ kind: 'moved', from: before.starts_at, to: after.starts_at });
  if (before.channel !== after.channel) news.push({ kind: 'channel', to: after.channel });
  if (before.adviser.id !== after.adviser.id)
    news.push({ kind: 'adviser', from: before.adviser, to: after.adviser });
  return news;
}

function afterShowing(state: VisitState, view: View): VisitState {
  switch (view) {
    case 'waiting':
      // Whoever waits is to be called in, also when they hung up before.
      return seen(withDid(state, { ...inAgain, waits: true }));
    case 'admitted':
      return seen(withDid(state, { ...inAgain, waits: false }));
    case 'call':
      return withoutNews(seen(withDid(state, { ...inAgain, waits: false })));
    case 'left':
    case 'survey':
    case 'thanks':
    case 'over':
      return withoutNews(state);
    default:
      return state;
  }
}

const inAgain = { hungUp: false, comesBack: false };

/** Back on the way in: that the talk was opened again is no longer worth saying. */
const seen = (state: VisitState): VisitState => ({
  ...state,
  live: { ...state.live, reopened: false },
});

/** The talk took place as it was booked in the end: what it was before matters to nobody. */
const withoutNews = (state: VisitState): VisitState => ({ ...state, news: [] });

const withDid = (state: VisitState, did: Partial<Did>): VisitState => ({
  ...state,
  did: { ...state.did, ...did },
});
