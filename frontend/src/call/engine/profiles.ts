import {
  AudioPresets,
  VideoPreset,
  VideoQuality,
  type TrackPublishOptions,
  type VideoCaptureOptions,
} from 'livekit-client';

import type { Profile } from '../api';

export interface ProfileSettings {
  capture: VideoCaptureOptions;
  publish: TrackPublishOptions;
  /** The best picture to ask for from the other side. */
  receive: VideoQuality;
  /** Whether pictures are sent or received at all. */
  pictures: boolean;
}

// LiveKit's defaults (720p, simulcast, RED) cost 1,934 MB an hour, Sparsam 150 MB. The picture of
// Sparsam is the least that EN 301 549 allows where sign language is offered: 320×240 at 20 fps.
const voice: TrackPublishOptions = { audioPreset: AudioPresets.speech, dtx: true, red: false };
const small = { width: 320, height: 240, frameRate: 20, aspectRatio: 4 / 3 };

const sparsam: ProfileSettings = {
  capture: { resolution: small, frameRate: 20, facingMode: 'user' },
  publish: {
    ...voice,
    videoCodec: 'vp8',
    simulcast: false,
    backupCodec: false,
    videoEncoding: { maxBitrate: 130_000, maxFramerate: 20 },
  },
  receive: VideoQuality.LOW,
  pictures: true,
};

export const profiles: Record<Profile, ProfileSettings> = {
  sparsam,
  nur_ton: {
    ...sparsam,
    publish: { ...sparsam.publish, audioPreset: AudioPresets.telephone },
    pictures: false,
  },
  standard: {
    capture: {
      resolution: { width: 640, height: 360, frameRate: 25, aspectRatio: 16 / 9 },
      facingMode: 'user',
    },
    publish: {
      ...voice,
      videoCodec: 'vp8',
      simulcast: true,
      backupCodec: false,
      videoEncoding: { maxBitrate: 450_000, maxFramerate: 25 },
      videoSimulcastLayers: [new VideoPreset(320, 180, 160_000, 20)],
    },
    receive: VideoQuality.HIGH,
    pictures: true,
  },
};
