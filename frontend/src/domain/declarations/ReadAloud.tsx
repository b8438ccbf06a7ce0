import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

import { Button } from '@/components/Button';
import { findReader, onVoices, sentencesOf, type Reader } from './readAloudText';

/** Reads a text aloud; not there where the device has no voice of its own for the language. */
export function ReadAloud({ text, locale }: { text: string; locale: string }) {
  const [reader, setReader] = useState<Reader | null>(() => findReader(locale));
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    const look = () => setReader(findReader(locale));
    look();
    return onVoices(look);
  }, [locale]);
  // Whoever leaves the page, or gets another text, hears nothing more of this one.
  useEffect(
    () => () => {
      reader?.stop();
      setReading(false);
    },
    [reader, text],
  );
  if (!reader) return null;
  const toggle = () => {
    if (isReading) reader.stop();
    else reader.read(sentencesOf(text), () => setReading(false));
    setReading(!isReading);
  };
  return (
    <div>
      <Button variant="secondary" aria-pressed={isReading} onClick={toggle}>
        {isReading ? <Trans>Vorlesen beenden</Trans> : <Trans>Vorlesen</Trans>}
      </Button>
    </div>
  );
}
