import { useEffect, useState } from 'react';

import { onAnnounce } from '@/lib/announce';

/** Long enough to be read out; then it goes, or whoever reads the page later meets yesterday's news. */
const GONE_AFTER_MS = 10_000;

/** Two quiet live regions; `announce()` fills them. A changing mark makes repeated words be read again. */
export function ScreenReaderAnnouncer() {
  return (
    <>
      <LiveRegion urgent={false} />
      <LiveRegion urgent />
    </>
  );
}

function LiveRegion({ urgent }: { urgent: boolean }) {
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      onAnnounce(({ text, urgent: isUrgent }) => {
        if (isUrgent === urgent) setSaid((before) => (before === text ? `${text}\u00a0` : text));
      }),
    [urgent],
  );
  useEffect(() => {
    const gone = said ? setTimeout(() => setSaid(''), GONE_AFTER_MS) : undefined;
    return () => clearTimeout(gone);
  }, [said]);
  return (
    <div className="nb-sr-only" aria-live={urgent ? 'assertive' : 'polite'}>
      {said}
    </div>
  );
}
