import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Alert } from '@/components/Alert';

import type { CallState } from '../engine/state';

interface SoundFirstProps {
  state: Pick<CallState, 'hanging' | 'picture' | 'phone' | 'asked'>;
  /** The office's phone number. */
  help?: ReactNode;
}

/** What is done about a line too thin for sound and picture, and where it must be, the telephone. */
export function SoundFirst({ state: { hanging, picture, phone, asked }, help }: SoundFirstProps) {
  const { t } = useLingui();
  // Where the sound is bad and no picture comes, there is none to make smaller.
  const rests = picture === 'rests' || phone || !!hanging?.thin;
  if (!rests && picture === 'whole' && !asked) return null;
  return (
    <Alert tone="info" title={t`Der Ton geht vor`} live>
      <p>
        {rests ? (
          <Trans>Die Verbindung ist gerade zu schwach für ein Bild.</Trans>
        ) : (
          <Trans>Die Verbindung ist gerade schwach. Das Bild ist deshalb kleiner.</Trans>
        )}
      </p>
      {rests && (
        <>
          <p>
            <Trans>
              Wir versuchen es weiter. Sie können auch anrufen: Wir sprechen dann am Telefon weiter.
            </Trans>
          </p>
          {help}
        </>
      )}
    </Alert>
  );
}
