import { Track, type RemoteAudioTrack, type RemoteVideoTrack, type Room } from 'livekit-client';

import type { Person } from './state';

/** The others in the room, as the page shows them. */
export function describePeople(room: Room): Person[] {
  return [...room.remoteParticipants.values()].map((participant) => {
    const camera = participant.getTrackPublication(Track.Source.Camera);
    const microphone = participant.getTrackPublication(Track.Source.Microphone);
    const cameraOn = camera !== undefined && !camera.isMuted;
    return {
      identity: participant.identity,
      // An unsubscribed track lingers for a while; what is not wanted is not shown.
      video:
        cameraOn && camera.isSubscribed
          ? ((camera.track ?? null) as RemoteVideoTrack | null)
          : null,
      audio: (microphone?.track ?? null) as RemoteAudioTrack | null,
      cameraOn,
      microphoneOn: microphone !== undefined && !microphone.isMuted,
      speaking: participant.isSpeaking,
    };
  });
}
