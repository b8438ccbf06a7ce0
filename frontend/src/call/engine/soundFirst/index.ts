import type { Room } from 'livekit-client';

import { clock } from '@/lib/clock';

import type { CallStore } from '../store';
import { SoundFirst } from './decision';
import { Downlink } from './downlink';
import { saveData } from './saving';
import { askForSmall, heedOthers, type Names } from './smaller';

/** What the talk's line was found to carry; it outlives each connection. */
export const createSoundFirst = () => new SoundFirst();

interface Keeping {
  room: Room;
  store: CallStore;
  soundFirst: SoundFirst;
  onPicture: () => void;
  /** What is sent by has changed: send anew. */
  onProfile: () => void;
  livekit: Names;
}

/**
 * Keeps the sound whole in one connection: reads how it comes, has less of a picture sent where
 * the line is too thin for both, and sends less where another's is, or a voucher would not last. Gives what to hand each
 * reading of statistics to.
 */
export function keepSoundWhole({
  room,
  store,
  soundFirst,
  onPicture,
  onProfile,
  livekit,
}: Keeping): (reports: RTCStatsReport[]) => void {
  const downlink = new Downlink();
  const isSmall = () => store.get().picture !== 'whole';
  store.set({ asked: false });
  const sendLess = heedOthers(room, livekit, (asked) => store.set({ asked }));
  const save = saveData({ store, sendLess, onPicture, onProfile });
  save();
  if (isSmall()) askForSmall(room, true);
  room.on(livekit.RoomEvent.ParticipantConnected, () => isSmall() && askForSmall(room, true));
  return (reports) => {
    save();
    const at = clock.elapsed();
    const { hanging, picture: before, phone: offered } = store.get();
    const { picture, phone } = soundFirst.look(at, downlink.read(at, reports), !!hanging?.thin);
    if (picture === before && phone === offered) return;
    const wasSmall = isSmall();
    store.set({ picture, phone });
    if (picture !== before) onPicture();
    if (isSmall() !== wasSmall) askForSmall(room, isSmall());
  };
}
