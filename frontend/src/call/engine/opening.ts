import { Room } from 'livekit-client';

import type { Grant } from '../api';
import { receivesPictures } from './pictures';
import { settingsOf } from './profiles';
import type { CallState } from './state';

/** A room as this call wants it: what it publishes, and the loudspeaker chosen in an earlier one. */
export function createRoom(state: CallState): Room {
  const speaker = state.devices.audiooutput;
  return new Room({
    adaptiveStream: true,
    dynacast: true,
    publishDefaults: settingsOf(state).publish,
    ...(speaker && { audioOutput: { deviceId: speaker } }),
    // LiveKit would leave on „beforeunload" too, which a tap on a phone number is enough for.
    disconnectOnPageLeave: false,
  });
}

/** Goes in by a grant; rejects when the server does not let this connection in. */
export async function connect(room: Room, grant: Grant, state: CallState): Promise<void> {
  const url = new URL(grant.url, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  await room.connect(url.href.replace(/\/$/, ''), grant.token, {
    // Subscribing by hand only where a picture is not wanted: it costs a round trip.
    autoSubscribe: receivesPictures(state),
  });
}
