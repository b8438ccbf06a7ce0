import { Track, type Room } from 'livekit-client';

import { deviceTrouble, type DeviceKind } from '@/lib/devices';

import { profiles } from './profiles';
import type { CallStore } from './store';

/** Turns a device on or off, and says what came of it. */
export async function switchDevice(
  { get, set }: CallStore,
  room: Room | null,
  device: DeviceKind,
  on: boolean,
): Promise<void> {
  const participant = room?.localParticipant;
  const { capture, publish } = profiles[get().profile];
  set({ switching: device, deviceTrouble: null, silent: false });
  try {
    if (device === 'camera') await participant?.setCameraEnabled(on, capture, publish);
    else await participant?.setMicrophoneEnabled(on, undefined, publish);
    set({ [device]: on });
  } catch (error) {
    set({ [device]: false, deviceTrouble: deviceTrouble(device, error) });
  }
  const own = participant?.getTrackPublication(Track.Source.Camera)?.videoTrack;
  set({ switching: null, ownVideo: get().camera ? (own ?? null) : null });
}

const sources = { camera: Track.Source.Camera, microphone: Track.Source.Microphone } as const;

/** LiveKit muted a device. Unless we do it ourselves, it was unplugged or is allowed no longer. */
export function noteMuted({ get, set }: CallStore, source: Track.Source): void {
  const device = source === Track.Source.Camera ? 'camera' : 'microphone';
  if (source !== sources[device] || get().switching === device || !get()[device]) return;
  set({ [device]: false, deviceTrouble: { device, reason: 'stopped' } });
  if (device === 'camera') set({ ownVideo: null });
}

/** In a new room: turns on again what the person had turned on. */
export async function restoreDevices(store: CallStore, room: Room): Promise<void> {
  const { camera, microphone, profile } = store.get();
  if (microphone) await switchDevice(store, room, 'microphone', true);
  if (camera && profiles[profile].pictures) await switchDevice(store, room, 'camera', true);
}

/** Sends by the profile that was just chosen. */
export async function applyProfile(store: CallStore, room: Room | null): Promise<void> {
  const { camera, profile } = store.get();
  await limitSound(room, profiles[profile].publish.audioPreset?.maxBitrate);
  if (!camera) return;
  // Size and bitrate belong to the published track: publish it anew.
  const published = room?.localParticipant.getTrackPublication(Track.Source.Camera)?.track;
  if (published) await room.localParticipant.unpublishTrack(published, true);
  await switchDevice(store, room, 'camera', profiles[profile].pictures);
}

/** The microphone goes on without a gap, within what the profile spends on sound (bits a second). */
async function limitSound(room: Room | null, maxBitrate: number | undefined): Promise<void> {
  const publication = room?.localParticipant.getTrackPublication(Track.Source.Microphone);
  const sender = publication?.track?.sender;
  if (!sender || maxBitrate === undefined) return;
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.maxBitrate = maxBitrate;
  await sender.setParameters(parameters).catch(() => undefined);
}
