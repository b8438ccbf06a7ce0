import type { LocalVideoTrack, RemoteAudioTrack, RemoteVideoTrack } from 'livekit-client';
import { useEffect, useRef } from 'react';

import styles from './Stage.module.css';

interface VideoProps {
  track: LocalVideoTrack | RemoteVideoTrack;
  label: string;
  mirrored?: boolean;
}

/** A picture. Its sound, if any, is a track of its own. */
export function Video({ track, label, mirrored = false }: VideoProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return undefined;
    track.attach(video);
    return () => void track.detach(video);
  }, [track]);
  return (
    <video
      ref={element}
      className={mirrored ? styles.mirrored : styles.video}
      aria-label={label}
      autoPlay
      playsInline
      muted
    />
  );
}

export function Sound({ track }: { track: RemoteAudioTrack }) {
  const element = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = element.current;
    if (!audio) return undefined;
    track.attach(audio);
    return () => void track.detach(audio);
  }, [track]);
  // Live speech between two people has no captions to offer here; the chat stands beside it.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={element} autoPlay />;
}
