import {
  AudioPresets,
  VideoPreset,
  VideoQuality,
  type TrackPublishOptions,
  type VideoCaptureOptions,
} from 'livekit-client';

import type { Codec, Profile } from '../api';
import type { CallState } from './state';

export interface ProfileSettings {
  capture: VideoCaptureOptions;
  publish: TrackPublishOptions;
  /** The best picture to ask for from the other side. */
  receive: VideoQuality;
  /** Whether pictures are sent or received at all. */
  pictures: boolean;
}

// The picture of Sparsam is the least that EN 301 549 allows where sign language is offered:
// 320×240 at 20 fps. In packets of 60 ms 16 kbit/s of speech cost what 12 do in packets of 40 ms.
const voice: TrackPublishOptions = { audioPreset: AudioPresets.speech, dtx: true, red: false };
const thriftyVoice: TrackPublishOptions = { ...voice, audioPreset: { maxBitrate: 16_000 } };
const small = { width: 320, height: 240, frameRate: 20, aspectRatio: 4 / 3 };

const sparsam: ProfileSettings = {
  capture: { resolution: small, frameRate: 20, facingMode: 'user' },
  publish: {
    ...thriftyVoice,
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
  nur_ton: { ...sparsam, pictures: false },
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

/** The same picture at less than half the bytes. One layer: LiveKit would send three in AV1. */
const sparsamInAv1: ProfileSettings = {
  ...sparsam,
  publish: {
    ...sparsam.publish,
    videoCodec: 'av1',
    scalabilityMode: 'L1T1',
    videoEncoding: { maxBitrate: 60_000, maxFramerate: 20 },
  },
};

type Chosen = Pick<CallState, 'profile' | 'ceiling'>;

/** What is sent and received by: what was chosen, or less where a voucher would not last. */
export const profileOf = ({ profile, ceiling }: Chosen): Profile =>
  profile === 'standard' && ceiling !== 'standard' ? 'sparsam' : profile;

/** Small pictures in the talk's codec; large ones in AV1 would cost a phone too much of its power. */
export const settingsOf = (state: Chosen & { codec: Codec }): ProfileSettings => {
  const profile = profileOf(state);
  return profile === 'sparsam' && state.codec === 'av1' ? sparsamInAv1 : profiles[profile];
};
