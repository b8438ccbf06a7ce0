import { RoomEvent, type Room } from 'livekit-client';

import type { Codec } from '../api';
import { resendPicture, type CurrentRoom } from './devices';
import { EncoderWatch } from './encoding';
import { profileOf } from './profiles';
import type { CallStore } from './store';

/**
 * What this side sends its small pictures in: what media_gateway chose from everybody's reports,
 * and VP8 from the moment that somebody comes who cannot see AV1, or this device proves too slow.
 */
export class PictureCodec {
  readonly #store: CallStore;
  readonly #current: CurrentRoom;
  #encoder = new EncoderWatch();
  /** Once too slow, too slow for this talk, whatever the next grant says. */
  #isTooSlow = false;

  constructor(store: CallStore, current: CurrentRoom) {
    this.#store = store;
    this.#current = current;
  }

  /** In a room just joined, before anything is sent. */
  begin(room: Room, chosen: Codec): void {
    this.#encoder = new EncoderWatch();
    this.#store.set({ codec: chosen === 'av1' && this.#canBe(room) ? 'av1' : 'vp8' });
    const check = () => (this.#canBe(room) ? this.#rise(room) : this.#fallBack(room));
    room.on(RoomEvent.ParticipantConnected, check);
    room.on(RoomEvent.ParticipantAttributesChanged, check);
  }

  readonly heed = (reports: RTCStatsReport[]): void => {
    const room = this.#current();
    if (!room || this.#store.get().codec !== 'av1') return;
    this.#isTooSlow ||= reports.some((report) => this.#encoder.look(report));
    if (this.#isTooSlow) this.#fallBack(room);
  };

  #canBe(room: Room): boolean {
    const others = [...room.remoteParticipants.values()];
    return !this.#isTooSlow && others.every(({ attributes }) => attributes['av1'] === 'yes');
  }

  /** Who could not do AV1 when the grant was given may have come by another browser. */
  #rise(room: Room): void {
    const { camera } = this.#store.get();
    if (!camera && room.localParticipant.attributes['av1'] === 'yes')
      this.#store.set({ codec: 'av1' });
  }

  #fallBack(room: Room): void {
    if (room !== this.#current() || this.#store.get().codec !== 'av1') return;
    this.#store.set({ codec: 'vp8' });
    if (profileOf(this.#store.get()) === 'sparsam') void resendPicture(this.#store, this.#current);
  }
}
