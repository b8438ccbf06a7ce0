import type { Room } from 'livekit-client';

import type { Http } from '@/lib/http';

import { profileOf } from './profiles';
import type { CallStore } from './store';
import { UsageReporter } from './usage';

/** Measures, every two seconds, what a room's connections carry, beginning with what the call has used so far. */
export function measure(
  room: Room,
  store: CallStore,
  { http, appointmentId }: { http: Http; appointmentId: string },
  heeding: ((reports: RTCStatsReport[]) => void)[],
): UsageReporter {
  const { usedBytes, limitBytes, allowance } = store.get();
  const usage = new UsageReporter(
    {
      http,
      appointmentId,
      readStats: async () => {
        const { publisher, subscriber } = room.engine.pcManager ?? {};
        const asked = [await publisher?.getStats(), await subscriber?.getStats()];
        const reports = asked.filter((report) => report !== undefined);
        for (const heed of heeding) heed(reports);
        return reports;
      },
      profile: () => profileOf(store.get()),
      onUsage: (read) => store.set(read),
    },
    { usedBytes, limitBytes, allowance },
  );
  usage.start();
  return usage;
}
