import type { LocalVideoTrack, RemoteAudioTrack, RemoteVideoTrack } from 'livekit-client';

import type { ProblemError } from '@/lib/problem';

import type { Allowance, Codec, Profile, Step } from '../api';
import type { Hanging } from './hanging';
import type { Picture } from './soundFirst/decision';
import type { DeviceKind, DeviceTrouble } from '@/lib/devices';

export type CallPhase =
  /** Fetching a grant and joining for the first time. */
  | 'connecting'
  | 'connected'
  /** The line is gone for now; it comes back by itself. */
  | 'reconnecting'
  /** Several tries failed: the page shows the phone number and goes on trying. */
  | 'unreachable'
  /** The same person joined on another device. */
  | 'elsewhere'
  /** The service says no for good: see `problem`. */
  | 'refused'
  | 'left';

export interface Person {
  identity: string;
  video: RemoteVideoTrack | null;
  audio: RemoteAudioTrack | null;
  /** They turned their camera on, whether or not we receive it. */
  cameraOn: boolean;
  microphoneOn: boolean;
  speaking: boolean;
}

export interface ChatMessage {
  id: string;
  own: boolean;
  /** null: here something of others was dropped. */
  text: string | null;
  at: number;
}

/** Why a device is off that the person had turned on; „stopped": it went off by itself. */
export interface CallTrouble {
  device: DeviceKind;
  reason: DeviceTrouble['reason'] | 'stopped';
}

export interface CallState {
  phase: CallPhase;
  problem: ProblemError | null;
  camera: boolean;
  microphone: boolean;
  /** Which devices are being switched right now. */
  switching: DeviceKind[];
  deviceTrouble: CallTrouble | null;
  /** The devices in use, as far as they are known; chosen ones outlive each connection. */
  devices: Partial<Record<MediaDeviceKind, string>>;
  /** The microphone is on and nothing but silence comes from it. */
  silent: boolean;
  /** The person wants to see the other side. */
  incoming: boolean;
  profile: Profile;
  /** What small pictures are sent in. */
  codec: Codec;
  /** What does not come although it should; LiveKit may still hold that all is well. */
  hanging: Hanging | null;
  /** What the line carries of others' pictures beside the sound. */
  picture: Picture;
  /** The sound is bad, or the picture rests: the telephone is offered. */
  phone: boolean;
  /** Somebody asked for a smaller picture of ours. */
  asked: boolean;
  people: Person[];
  ownVideo: LocalVideoTrack | null;
  /** The browser waits for a tap before it plays sound. */
  soundBlocked: boolean;
  messages: ChatMessage[];
  usedBytes: number;
  limitBytes: number | null;
  /** What the vouchers here allow; null without any, and until it is known. */
  allowance: Allowance | null;
  /** The best picture that goes either way now, whatever was chosen. */
  ceiling: Step;
}
