import { useEffect, useState } from 'react';

import { onAnnounce } from '@/lib/announce';

/** Two quiet live regions; `announce()` fills them. A changing mark makes repeated words be read again. */
export function ScreenReaderAnnouncer() {
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  useEffect(
    () =>
      onAnnounce((announcement) => {
        const set = announcement.urgent ? setUrgent : setPolite;
        set((before) =>
          before === announcement.text ? `${announcement.text}\u00a0` : announcement.text,
        );
      }),
    [],
  );
  return (
    <>
      <div className="nb-sr-only" aria-live="polite">
        {polite}
      </div>
      <div className="nb-sr-only" aria-live="assertive">
        {urgent}
      </div>
    </>
  );
}
