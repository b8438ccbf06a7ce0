import { RoomEvent, Track, type Room } from 'livekit-client';

import type { SoundFirst } from './soundFirst/decision';
import type { CallStore } from './store';

/** Has the sound kept whole, and the voucher. How is loaded once a talk has begun: it must not make that later. */
export class SoundKeeper {
  readonly #store: CallStore;
  readonly #onPicture: () => void;
  readonly #onProfile: () => void;
  #soundFirst: SoundFirst | null = null;
  #room: Room | null = null;
  #heed: ((reports: RTCStatsReport[]) => void) | null = null;

  constructor(store: CallStore, onPicture: () => void, onProfile: () => void) {
    this.#store = store;
    this.#onPicture = onPicture;
    this.#onProfile = onProfile;
  }

  /** In a room just joined. Where a broken line does not bring it, the next room tries again. */
  begin(room: Room): void {
    this.#room = room;
    this.#heed = null;
    import('./soundFirst').then(
      ({ createSoundFirst, keepSoundWhole }) => {
        if (room !== this.#room) return;
        this.#soundFirst ??= createSoundFirst();
        this.#heed = keepSoundWhole({
          room,
          store: this.#store,
          soundFirst: this.#soundFirst,
          onPicture: this.#onPicture,
          onProfile: this.#onProfile,
          // Were it to import them itself, all of LiveKit would be cut in two, 3 kB larger.
          livekit: { RoomEvent, Track },
        });
      },
      () => undefined,
    );
  }

  readonly heed = (reports: RTCStatsReport[]): void => this.#heed?.(reports);
}
