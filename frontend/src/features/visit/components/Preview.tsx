import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

import { CameraIcon } from '@/components/icons';

import styles from './Preview.module.css';

/** The own picture, as in a mirror. */
export function Preview({ picture }: { picture: MediaStream | null }) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = picture;
  }, [picture]);
  return (
    <div className={picture ? styles.preview : styles.empty}>
      {picture ? (
        <video ref={video} autoPlay playsInline muted aria-label={t`Ihr eigenes Bild`} />
      ) : (
        <span>
          <CameraIcon off />
          <Trans>Kein Bild</Trans>
        </span>
      )}
    </div>
  );
}
