import { RoomEvent, type DisconnectReason, type Room } from 'livekit-client';

import type { Chat } from './chat';
import { noteMuted } from './devices';
import { describePeople } from './people';
import { chooseTracks } from './pictures';
import type { CallStore } from './store';

interface Listener {
  store: CallStore;
  chat: Chat;
  /** Whether this room is still the one that counts; what an old one still says is ignored. */
  isCurrent: () => boolean;
  onDisconnected: (reason: DisconnectReason | undefined) => void;
}

/** Whatever changes what the tiles show. */
const PEOPLE_CHANGED = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ActiveSpeakersChanged,
] as const;

/** Brings what LiveKit says about a room into the call's state. */
export function listen(room: Room, { store, chat, isCurrent, onDisconnected }: Listener): void {
  const current =
    <Args extends unknown[]>(handle: (...args: Args) => void) =>
    (...args: Args) => {
      if (isCurrent()) handle(...args);
    };
  const refresh = current(() => {
    store.set({ people: describePeople(room) });
    if (room.localParticipant.isSpeaking) store.set({ silent: false });
  });
  for (const event of PEOPLE_CHANGED) room.on(event, refresh);
  room.on(
    RoomEvent.TrackPublished,
    current(() => (chooseTracks(room, store.get()), refresh())),
  );
  room.on(
    RoomEvent.TrackMuted,
    current(({ source }, participant) => {
      if (participant === room.localParticipant) noteMuted(store, source);
    }),
  );
  room.on(
    RoomEvent.Reconnecting,
    current(() => store.set({ phase: 'reconnecting' })),
  );
  room.on(
    RoomEvent.Reconnected,
    current(() => store.set({ phase: 'connected' })),
  );
  room.on(
    RoomEvent.LocalAudioSilenceDetected,
    current(() => store.set({ silent: true })),
  );
  room.on(
    RoomEvent.AudioPlaybackStatusChanged,
    current(() => store.set({ soundBlocked: !room.canPlaybackAudio })),
  );
  room.on(
    RoomEvent.ActiveDeviceChanged,
    current((kind, id) => store.set({ devices: { ...store.get().devices, [kind]: id } })),
  );
  // Below LiveKit's own events, which tell of some kinds of packets only. The server says of whom.
  room.engine.on(
    'dataPacketReceived',
    current(({ participantIdentity, value }) => {
      if (participantIdentity) chat.receive(participantIdentity, value);
    }),
  );
  room.on(RoomEvent.Disconnected, current(onDisconnected));
}
