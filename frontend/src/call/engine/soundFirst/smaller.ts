import type * as LiveKit from 'livekit-client';
import type { RemoteParticipant, Room } from 'livekit-client';

import { PICTURE_TOPIC as TOPIC } from '../topics';

/* Who has a thin line asks the others for a smaller picture. */

/** The names of LiveKit's events and sources. */
export type Names = Pick<typeof LiveKit, 'RoomEvent' | 'Track'>;

const SMALL = 'small';
/** A fifth of the bits at half the frames: beside sound that is what a line of 64 kbit/s carries. */
const SHARE = 1 / 5;
const LEAST_BITS = 20_000;
const FRAMES = 10;

const decode = (payload: Uint8Array) => new TextDecoder().decode(payload);

type Limits = Pick<RTCRtpEncodingParameters, 'maxBitrate' | 'maxFramerate'>;
/** What a sender was set to before it was made smaller. */
const whole = new WeakMap<RTCRtpSender, Limits[]>();

/** Asks everybody in the room. Nobody hears it who is not there yet. */
export function askForSmall(room: Room, small: boolean): void {
  const words = new TextEncoder().encode(small ? SMALL : 'whole');
  void room.localParticipant
    .publishData(words, { reliable: true, topic: TOPIC })
    .catch(() => undefined);
}

/**
 * Sends a smaller picture for as long as somebody in the room asks for one; tells when that changes.
 * What it gives has less sent for a reason of our own.
 */
export function heedOthers(
  room: Room,
  { RoomEvent, Track }: Names,
  onAsked: (asked: boolean) => void,
): (less: boolean) => void {
  const asking = new Set<string>();
  let sendsLess = false;
  const isSmall = () => sendsLess || asking.size > 0;
  const apply = () => {
    onAsked(asking.size > 0);
    const camera = room.localParticipant.getTrackPublication(Track.Source.Camera);
    void sendSmaller(camera?.track?.sender, isSmall()).catch(() => undefined);
  };
  room.on(
    RoomEvent.DataReceived,
    (payload: Uint8Array, from: RemoteParticipant | undefined, _kind, topic?: string) => {
      if (topic !== TOPIC || !from || !room.remoteParticipants.has(from.identity)) return;
      const isSmall = payload.byteLength === SMALL.length && decode(payload) === SMALL;
      if (isSmall === asking.has(from.identity)) return;
      if (isSmall) asking.add(from.identity);
      else asking.delete(from.identity);
      apply();
    },
  );
  room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
    if (asking.delete(identity)) apply();
  });
  // In another codec, or after the camera was off, it is another sender.
  room.on(RoomEvent.LocalTrackPublished, () => {
    if (isSmall()) apply();
  });
  return (less) => {
    if (less === sendsLess) return;
    sendsLess = less;
    apply();
  };
}

const smaller = (bits: number) => Math.min(bits, Math.max(LEAST_BITS, Math.round(bits * SHARE)));

async function sendSmaller(sender: RTCRtpSender | undefined, small: boolean): Promise<void> {
  if (!sender) return;
  const parameters = sender.getParameters();
  const limits = whole.get(sender) ?? parameters.encodings.map((encoding) => ({ ...encoding }));
  whole.set(sender, limits);
  parameters.encodings.forEach((encoding, index) => {
    const { maxBitrate, maxFramerate } = limits[index] ?? {};
    if (maxBitrate) encoding.maxBitrate = small ? smaller(maxBitrate) : maxBitrate;
    if (maxFramerate) encoding.maxFramerate = small ? FRAMES : maxFramerate;
  });
  await sender.setParameters(parameters);
}
