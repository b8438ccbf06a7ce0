import { RoomEvent, Track, type LocalTrack, type Room } from 'livekit-client';

import { deviceTrouble, type DeviceKind, type DeviceTrouble } from '@/lib/devices';

import { profiles, settingsOf, type ProfileSettings } from './profiles';
import type { CallStore } from './store';

/** The room that the person is in now; null while there is none. */
export type CurrentRoom = () => Room | null;

const sources = { camera: Track.Source.Camera, microphone: Track.Source.Microphone } as const;

/**
 * Turns a device on or off, and says what came of it. The browser may ask the person first and
 * wait long for the answer: what counts is the room they are in then.
 */
export async function switchDevice(
  store: CallStore,
  current: CurrentRoom,
  device: DeviceKind,
  on: boolean,
): Promise<void> {
  const { get, set } = store;
  if (get().switching.includes(device)) return;
  set({ switching: [...get().switching, device], deviceTrouble: null, silent: false });
  const room = current();
  const isWanted = () => on && (device !== 'camera' || profiles[get().profile].pictures);
  let trouble: DeviceTrouble | null = null;
  try {
    if (room) {
      const settings = settingsOf(get());
      const id = get().devices[device === 'camera' ? 'videoinput' : 'audioinput'];
      const wanted = () => room === current() && isWanted();
      await switchIn(room, device, on, { ...settings, id }, wanted);
    }
  } catch (error) {
    // What a room could not do matters no longer once it is gone; what the browser refused does.
    if (room === current() || error instanceof DOMException) trouble = deviceTrouble(device, error);
  }
  const switching = get().switching.filter((other) => other !== device);
  if (get().phase === 'left') return set({ switching });
  set({ switching, [device]: isWanted() && !trouble, ...(trouble && { deviceTrouble: trouble }) });
  set({ ownVideo: get().camera ? ownVideo(current()) : null });
  if (isWanted() && !trouble && room !== current()) await switchDevice(store, current, device, on);
}

/** Throws what the browser or the room refuse. Turns nothing on that nobody wants any longer. */
async function switchIn(
  room: Room,
  device: DeviceKind,
  on: boolean,
  { capture, publish, id }: ProfileSettings & { id: string | undefined },
  isWanted: () => boolean,
): Promise<void> {
  const { localParticipant } = room;
  if (!on || localParticipant.getTrackPublication(sources[device])) {
    if (device === 'camera') await localParticipant.setCameraEnabled(on);
    else await localParticipant.setMicrophoneEnabled(on);
    return;
  }
  // Not by set…Enabled(), which publishes whatever the browser hands out, however late.
  const asked = device === 'camera' ? { video: pickCamera(capture, id) } : pickMicrophone(id);
  for (const track of await localParticipant.createTracks(asked)) {
    if (isWanted()) await publishIn(room, track, publish);
    else track.stop();
  }
}

// Wished for, not demanded: one that was unplugged meanwhile must not leave the person silent.
const pickMicrophone = (id: string | undefined) => ({
  audio: id === undefined ? true : { deviceId: { ideal: id } },
});

/** A chosen camera may look the other way. */
function pickCamera(capture: ProfileSettings['capture'], id: string | undefined) {
  if (id === undefined) return capture;
  const picture: ProfileSettings['capture'] = { ...capture, deviceId: { ideal: id } };
  delete picture.facingMode;
  return picture;
}

/**
 * Takes another microphone, camera or loudspeaker; a device that is off stays off, and the choice
 * holds for every room after this one.
 */
export async function chooseDevice(
  { get, set }: CallStore,
  current: CurrentRoom,
  kind: MediaDeviceKind,
  id: string,
): Promise<void> {
  const before = get().devices;
  set({ devices: { ...before, [kind]: id }, deviceTrouble: null, silent: false });
  try {
    await current()?.switchActiveDevice(kind, id);
  } catch (error) {
    const device = kind === 'videoinput' ? 'camera' : 'microphone';
    set({ devices: before, deviceTrouble: deviceTrouble(device, error) });
  }
}

/** Publishes, and stops the device with the room: LiveKit waits on for 15 s in one that is gone. */
async function publishIn(
  room: Room,
  track: LocalTrack,
  publish: ProfileSettings['publish'],
): Promise<void> {
  let giveUp: () => void = () => undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(new Error('The room is gone'));
  });
  room.once(RoomEvent.Disconnected, giveUp);
  try {
    await Promise.race([room.localParticipant.publishTrack(track, publish), gone]);
  } catch (error) {
    track.stop();
    throw error;
  } finally {
    room.off(RoomEvent.Disconnected, giveUp);
  }
}

const ownVideo = (room: Room | null) =>
  room?.localParticipant.getTrackPublication(Track.Source.Camera)?.videoTrack ?? null;

/** LiveKit muted a device. Unless we do it ourselves, it was unplugged or is allowed no longer. */
export function noteMuted({ get, set }: CallStore, source: Track.Source): void {
  const device = source === Track.Source.Camera ? 'camera' : 'microphone';
  if (source !== sources[device] || get().switching.includes(device) || !get()[device]) return;
  set({ [device]: false, deviceTrouble: { device, reason: 'stopped' } });
  if (device === 'camera') set({ ownVideo: null });
}

/** In a new room: turns on again what the person had turned on. */
export async function restoreDevices(store: CallStore, current: CurrentRoom): Promise<void> {
  const { get } = store;
  if (get().microphone) await switchDevice(store, current, 'microphone', true);
  const { camera, profile } = get();
  if (camera && profiles[profile].pictures) await switchDevice(store, current, 'camera', true);
}

/** Sends by the profile that was just chosen. */
export async function applyProfile(store: CallStore, current: CurrentRoom): Promise<void> {
  const { camera, profile } = store.get();
  const room = current();
  await limitSound(room, settingsOf(store.get()).publish.audioPreset?.maxBitrate);
  if (!camera) return;
  // Size and bitrate belong to the published track: publish it anew.
  const published = room?.localParticipant.getTrackPublication(Track.Source.Camera)?.track;
  if (published) await room.localParticipant.unpublishTrack(published, true);
  // Whoever turned it off meanwhile keeps it off.
  if (!store.get().camera) return;
  await switchDevice(store, current, 'camera', profiles[profile].pictures);
}

/**
 * Sends the same picture anew, in the codec of now. The camera stays on: the others miss it for
 * as long as one negotiation takes.
 */
export async function resendPicture(store: CallStore, current: CurrentRoom): Promise<void> {
  const room = current();
  const track = room?.localParticipant.getTrackPublication(Track.Source.Camera)?.track;
  if (!room || !track) return;
  await room.localParticipant.unpublishTrack(track, false);
  await publishIn(room, track, settingsOf(store.get()).publish).catch(() =>
    switchDevice(store, current, 'camera', store.get().camera),
  );
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
