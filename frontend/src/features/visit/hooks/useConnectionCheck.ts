import { useQuery } from '@tanstack/react-query';

import { clock } from '@/lib/clock';
import { NetworkError } from '@/lib/problem';
import { publicHttp } from '@/lib/http';

export type Connection = 'checking' | 'good' | 'slow' | 'offline' | 'no-media';

const SLOW_MS = 1_200;

/** Is the service there, how long does it take, and does the way to the media server stand? */
export function useConnectionCheck(): { connection: Connection; again: () => void } {
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['visit', 'connection'],
    queryFn: check,
    gcTime: 0,
    staleTime: 30_000,
    networkMode: 'always',
  });
  return { connection: isFetching || !data ? 'checking' : data, again: () => void refetch() };
}

async function check(): Promise<Connection> {
  try {
    const started = clock.elapsed();
    await publicHttp.get('/api/appointments/v1/public/offices', { timeoutMs: 8_000 });
    const took = clock.elapsed() - started;
    // Without a token the media server says 401; that it says so is all we want to know.
    const media = await publicHttp.fetch('/livekit/rtc/validate', {
      signal: AbortSignal.timeout(8_000),
    });
    if (media.status >= 500) return 'no-media';
    return took > SLOW_MS ? 'slow' : 'good';
  } catch (error) {
    return error instanceof NetworkError && error.kind === 'offline' ? 'offline' : 'no-media';
  }
}
