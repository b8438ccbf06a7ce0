import type { Room } from 'livekit-client';

import type { Http } from '@/lib/http';

import type { CallStore } from './store';
import { UsageReporter } from './usage';

/** Measures what a room's connections carry, beginning with what the call has used so far. */
export function measure(
  room: Room,
  store: CallStore,
  { http, appointmentId }: { http: Http; appointmentId: string },
): UsageReporter {
  const { usedBytes, limitBytes } = store.get();
  const usage = new UsageReporter(
    {
      http,
      appointmentId,
      readStats: async () => {
        const { publisher, subscriber } = room.engine.pcManager ?? {};
        const reports = [await publisher?.getStats(), await subscriber?.getStats()];
        return reports.filter((report) => report !== undefined);
      },
      profile: () => store.get().profile,
      onUsage: (read) => store.set(read),
    },
    { usedBytes, limitBytes },
  );
  usage.start();
  return usage;
}
