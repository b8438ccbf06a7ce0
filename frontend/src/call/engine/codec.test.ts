import { RoomEvent, type Room } from 'livekit-client';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { PictureCodec } from './codec';
import { CallStore } from './store';

/** A room with others in it, and what is published there, in order. */
class FakeRoom {
  remoteParticipants = new Map<string, { attributes: Record<string, string> }>();
  published: string[] = [];
  handlers = new Map<string, () => void>();
  track = { stop: vi.fn() };
  localParticipant = {
    attributes: {} as Record<string, string>,
    getTrackPublication: () => ({ track: this.track }),
    unpublishTrack: (_track: unknown, stops: boolean) =>
      Promise.resolve(void this.published.push(stops ? 'camera off' : 'nothing')),
    publishTrack: (_track: unknown, { videoCodec }: { videoCodec: string }) =>
      Promise.resolve(void this.published.push(videoCodec)),
  };
  on(event: string, handler: () => void) {
    this.handlers.set(event, handler);
  }
  once() {}
  off() {}
  comes(name: string, attributes: Record<string, string>) {
    this.remoteParticipants.set(name, { attributes });
    this.handlers.get(RoomEvent.ParticipantConnected)?.();
  }
}

let room: FakeRoom;
let store: CallStore;
let codec: PictureCodec;
const begin = (chosen: 'av1' | 'vp8') => codec.begin(room as unknown as Room, chosen);
const slow: RTCStatsReport[] = [
  new Map([['V', { type: 'outbound-rtp', kind: 'video', qualityLimitationReason: 'cpu' }]]),
];

beforeEach(() => {
  room = new FakeRoom();
  store = new CallStore({ profile: 'sparsam', limitBytes: null, incoming: true });
  codec = new PictureCodec(store, () => room as unknown as Room);
});

describe('a talk in AV1', () => {
  it('is one as long as everybody in the room can see it', () => {
    room.comes('adviser', { av1: 'yes' });
    begin('av1');
    expect(store.get().codec).toBe('av1');
    room.comes('interpreter', { av1: 'yes' });
    expect(store.get().codec).toBe('av1');
    expect(room.published).toEqual([]);
  });

  it('goes on in VP8 with the camera on when somebody comes who cannot', async () => {
    begin('av1');
    room.comes('interpreter', {});
    expect(store.get().codec).toBe('vp8');
    await vi.waitFor(() => expect(room.published).toEqual(['nothing', 'vp8']));
    expect(room.track.stop).not.toHaveBeenCalled();
  });

  it('does not begin where somebody is already who cannot', () => {
    room.comes('adviser', {});
    begin('av1');
    expect(store.get().codec).toBe('vp8');
  });

  it('falls back once when the device is too slow, and does not begin again in the next room', async () => {
    begin('av1');
    codec.heed(slow);
    expect(store.get().codec).toBe('av1');
    codec.heed(slow);
    codec.heed(slow);
    await vi.waitFor(() => expect(room.published).toEqual(['nothing', 'vp8']));
    begin('av1');
    expect(store.get().codec).toBe('vp8');
  });

  it('begins after all when who could not has come by another browser, and no camera is on', () => {
    room.localParticipant.attributes = { av1: 'yes' };
    begin('vp8');
    room.comes('client', { av1: 'yes' });
    expect(store.get().codec).toBe('av1');
    store.set({ codec: 'vp8', camera: true });
    room.comes('interpreter', { av1: 'yes' });
    expect(store.get().codec).toBe('vp8');
  });

  it('resends nothing where no small picture is sent', () => {
    store.set({ profile: 'standard' });
    begin('av1');
    room.comes('interpreter', {});
    expect(room.published).toEqual([]);
  });
});
