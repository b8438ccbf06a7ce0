import { RoomEvent, Track, type Room } from 'livekit-client';
import { expect, it, vi } from 'vitest';

import { askForSmall, heedOthers } from './smaller';

/** A room whose own camera sends two layers; what LiveKit calls back is said by the test. */
function talk() {
  const handlers = new Map<string, (...args: unknown[]) => void>();
  let encodings = [
    { maxBitrate: 450_000, maxFramerate: 25 },
    { maxBitrate: 60_000, maxFramerate: 20 },
  ];
  const sender = {
    getParameters: () => ({ encodings: encodings.map((one) => ({ ...one })) }),
    setParameters: (set: { encodings: typeof encodings }) =>
      Promise.resolve((encodings = set.encodings)),
  };
  const sent: { words: Uint8Array; topic: string }[] = [];
  const remoteParticipants = new Map([['kim', {}]]);
  const room = {
    remoteParticipants,
    on: (event: string, handler: (...args: unknown[]) => void) => handlers.set(event, handler),
    localParticipant: {
      getTrackPublication: () => ({ track: { sender } }),
      publishData: (words: Uint8Array, { topic }: { topic: string }) =>
        Promise.resolve(sent.push({ words, topic })),
    },
  } as unknown as Room;
  const onAsked = vi.fn();
  const sendLess = heedOthers(room, { RoomEvent, Track }, onAsked);
  /** Somebody asks as our own pages do. */
  const asks = (identity: string, small: boolean) => {
    askForSmall(room, small);
    const { words, topic } = sent.at(-1) ?? {};
    handlers.get(RoomEvent.DataReceived)?.(words, { identity }, undefined, topic);
  };
  return {
    room,
    handlers,
    onAsked,
    asks,
    sendLess,
    rates: () => encodings.map((one) => one.maxBitrate),
  };
}

it('sends smaller layers while somebody asks, and whole ones after', () => {
  const { asks, rates, onAsked } = talk();
  asks('kim', true);
  expect(rates()).toEqual([90_000, 20_000]);
  asks('kim', true);
  expect(onAsked.mock.calls).toEqual([[true]]);
  asks('kim', false);
  expect(rates()).toEqual([450_000, 60_000]);
  expect(onAsked).toHaveBeenLastCalledWith(false);
});

it('ends it for somebody who has gone, and heeds nobody who is not there', () => {
  const { asks, rates, handlers } = talk();
  asks('nobody', true);
  expect(rates()).toEqual([450_000, 60_000]);
  asks('kim', true);
  handlers.get(RoomEvent.ParticipantDisconnected)?.({ identity: 'kim' });
  expect(rates()).toEqual([450_000, 60_000]);
});

it('takes no other words for it', () => {
  const { handlers, rates } = talk();
  const words = new TextEncoder().encode('small');
  handlers.get(RoomEvent.DataReceived)?.(words, { identity: 'kim' }, undefined, 'nahbar.chat');
  expect(rates()).toEqual([450_000, 60_000]);
});

it('sends less for a reason of our own, which is no word from somebody else', () => {
  const { asks, rates, onAsked, sendLess } = talk();
  sendLess(true);
  expect(rates()).toEqual([90_000, 20_000]);
  expect(onAsked).not.toHaveBeenCalledWith(true);
  asks('kim', true);
  asks('kim', false);
  expect(rates()).toEqual([90_000, 20_000]);
  sendLess(false);
  expect(rates()).toEqual([450_000, 60_000]);
});
