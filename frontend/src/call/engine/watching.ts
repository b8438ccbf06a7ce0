import { Track, type RemoteTrackPublication, type Room } from 'livekit-client';

import { clock } from '@/lib/clock';

import { HangWatch, type Hanging } from './hanging';
import type { CallStore } from './store';

const LOOK_EVERY_MS = 1_000;
const TRYING = ['connecting', 'reconnecting', 'unreachable'];

interface Watched {
  store: CallStore;
  /** The room of the connection, while there is one. */
  room: () => Room | null;
  /** Marks of everything and of pictures, from readings that are made anyway. */
  marks: () => { line: number; pieces: number } | null;
}

/**
 * Watches what comes of a talk, whatever LiveKit says of it. Once a second, and without reading
 * statistics: receivers tell by themselves when they last had something to play. Returns what
 * ends the watching.
 */
export function watchLine({ store, room, marks }: Watched): () => void {
  const watch = new HangWatch();
  const timer = setInterval(() => {
    const state = store.get();
    const current = room();
    const { line = null, pieces = null } = marks() ?? {};
    const { hanging, mend } = watch.look({
      at: clock.elapsed(),
      connected: !TRYING.includes(state.phase),
      picture: current && lastPlayed(current, Track.Source.Camera),
      sound: state.soundBlocked ? null : current && lastPlayed(current, Track.Source.Microphone),
      line,
      pieces,
    });
    if (isNews(state.hanging, hanging)) store.set({ hanging });
    // A new offer with new credentials for ICE; the session, its tracks and keys stay.
    if (mend) void current?.engine.pcManager?.triggerIceRestart().catch(() => undefined);
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    store.set({ hanging: null });
  };
}

/** When something of a source was last played, of whoever sends it; null while nobody should. */
function lastPlayed(room: Room, source: Track.Source): number | null {
  let mark: number | null = null;
  for (const participant of room.remoteParticipants.values()) {
    const publication = participant.getTrackPublication(source);
    if (!publication || !shouldCome(publication)) continue;
    const played = publication.track?.receiver?.getSynchronizationSources() ?? [];
    mark = Math.max(mark ?? 0, ...played.map(({ timestamp }) => timestamp));
  }
  return mark;
}

/** Not of what nobody sees or hears, or the server holds back on a thin line. */
const shouldCome = ({ isMuted, isEnabled, track }: RemoteTrackPublication): boolean =>
  !isMuted &&
  isEnabled &&
  track !== undefined &&
  track.attachedElements.length > 0 &&
  track.streamState !== Track.StreamState.Paused;

const isNews = (before: Hanging | null, now: Hanging | null): boolean =>
  JSON.stringify(before) !== JSON.stringify(now);
