import { useEffect, useState } from 'react';

import type { components } from '@/api/generated/data_allowance';
import type { Http } from '@/lib/http';

type Forecast = components['schemas']['Forecast'];

/** What an hour of each profile needs, in bytes, as data_allowance forecasts it; null until known. */
export function useForecast(http: Http): Record<string, number> | null {
  const [bytes, setBytes] = useState<Record<string, number> | null>(null);
  useEffect(() => {
    const end = new AbortController();
    http
      .get<Forecast>('/api/allowance/v1/forecasts?minutes=60', { signal: end.signal })
      .then(({ profiles }) => {
        const all = Object.entries(profiles).map(([name, size]) => [name, size * 1_000_000]);
        setBytes(Object.fromEntries(all) as Record<string, number>);
      })
      // Without it the choice is there all the same, and says less.
      .catch(() => undefined);
    return () => end.abort();
  }, [http]);
  return bytes;
}
