import { useCallback, useEffect, useRef, useState } from 'react';

import { deviceTrouble, type DeviceKind, type DeviceTrouble } from '@/lib/devices';
import { watchLevel } from '@/lib/microphoneLevel';

export type DeviceState = 'unknown' | 'asking' | 'ok' | DeviceTrouble;

export interface DeviceCheck {
  camera: DeviceState;
  microphone: DeviceState;
  /** The own picture, for a preview. */
  picture: MediaStream | null;
  /** 0 to 1, ten times a second. */
  level: number;
  /** Something was heard since the check began. */
  heard: boolean;
  /** The microphone is on and nothing was heard for a while. */
  silent: boolean;
  start: () => Promise<void>;
}

const HEARD_LEVEL = 0.12;
const SILENT_AFTER_MS = 6_000;

/** Tries camera and microphone; starts by itself only where the person allowed both before. */
export function useDeviceCheck(): DeviceCheck {
  const [camera, setCamera] = useState<DeviceState>('unknown');
  const [microphone, setMicrophone] = useState<DeviceState>('unknown');
  const [picture, setPicture] = useState<MediaStream | null>(null);
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState(false);
  const [silent, setSilent] = useState(false);
  const release = useRef<(() => void)[]>([]);
  const attempt = useRef(0);

  const stop = useCallback(() => {
    attempt.current += 1;
    for (const undo of release.current.splice(0)) undo();
    setPicture(null);
    setLevel(0);
  }, []);

  const start = useCallback(async () => {
    stop();
    const mine = attempt.current;
    setCamera('asking');
    setMicrophone('asking');
    setSilent(false);
    const streams = await openDevices();
    // The browser's question may be answered when this page is long gone: then nothing stays on.
    if (mine !== attempt.current) return streams.all.forEach(stopTracks);
    release.current.push(() => streams.all.forEach(stopTracks));
    setCamera(streams.camera instanceof MediaStream ? 'ok' : streams.camera);
    setMicrophone(streams.microphone instanceof MediaStream ? 'ok' : streams.microphone);
    if (streams.camera instanceof MediaStream) setPicture(streams.camera);
    if (!(streams.microphone instanceof MediaStream)) return;
    release.current.push(
      watchLevel(streams.microphone, (now) => {
        setLevel(now);
        if (now > HEARD_LEVEL) {
          setHeard(true);
          setSilent(false);
        }
      }),
    );
    const timer = setTimeout(() => setSilent(true), SILENT_AFTER_MS);
    release.current.push(() => clearTimeout(timer));
  }, [stop]);

  useEffect(() => {
    let gone = false;
    void alreadyAllowed().then((allowed) => {
      if (allowed && !gone) void start();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [start, stop]);

  return { camera, microphone, picture, level, heard, silent: silent && !heard, start };
}

interface Opened {
  all: MediaStream[];
  camera: MediaStream | DeviceTrouble;
  microphone: MediaStream | DeviceTrouble;
}

/** Both at once, so that the browser asks once; one by one when that fails, to learn which. */
async function openDevices(): Promise<Opened> {
  try {
    const both = await navigator.mediaDevices.getUserMedia({
      video: { width: 320, height: 240, facingMode: 'user' },
      audio: true,
    });
    return { all: [both], camera: both, microphone: both };
  } catch (refusal) {
    const camera = await openOne('camera', { video: true }, refusal);
    const microphone = await openOne('microphone', { audio: true }, refusal);
    const all = [camera, microphone].filter((one) => one instanceof MediaStream);
    return { all, camera, microphone };
  }
}

async function openOne(
  device: DeviceKind,
  wanted: MediaStreamConstraints,
  refusal: unknown,
): Promise<MediaStream | DeviceTrouble> {
  const refused = deviceTrouble(device, refusal);
  // Whoever just said no is not asked twice more.
  if (refused.reason === 'denied' && (await permission(device)) === 'prompt') return refused;
  try {
    return await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    return deviceTrouble(device, error);
  }
}

async function alreadyAllowed(): Promise<boolean> {
  const states = await Promise.all([permission('camera'), permission('microphone')]);
  return states.every((state) => state === 'granted');
}

/** What the person decided before; null in browsers that do not tell. */
async function permission(device: DeviceKind): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name: device })).state;
  } catch {
    return null;
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
