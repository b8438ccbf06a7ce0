import { Track, VideoQuality, type Room } from 'livekit-client';

import { profileOf, profiles } from './profiles';
import type { CallState } from './state';

/** Whether pictures of others are received at all. */
export const receivesPictures = ({ profile, incoming, picture, ceiling }: CallState): boolean =>
  profiles[profile].pictures && incoming && picture !== 'rests' && ceiling !== 'nur_ton';

/** Receives what the profile and the person allow, and no more. */
export function chooseTracks(room: Room, state: CallState): void {
  const best = state.picture === 'whole' ? profiles[profileOf(state)].receive : VideoQuality.LOW;
  for (const participant of room.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) {
      const isPicture = publication.kind === Track.Kind.Video;
      const wanted = !isPicture || receivesPictures(state);
      if (publication.isDesired !== wanted) publication.setSubscribed(wanted);
      if (isPicture && wanted) publication.setVideoQuality(best);
    }
  }
}
