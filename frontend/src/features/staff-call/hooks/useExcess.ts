import { useState } from 'react';

import { reportExcess } from '../api/talk';

/**
 * What the adviser's page does about somebody who sends more data than people type. Once for each
 * room; again, as long as they go on, when the service was not there to hear it.
 */
export function useExcess(appointmentId: string) {
  const [reported] = useState(() => new Set<string>());
  return (sender: string, roomName: string): void => {
    const key = `${roomName} ${sender}`;
    if (reported.has(key)) return;
    reported.add(key);
    reportExcess(appointmentId, sender, roomName).catch(() => reported.delete(key));
  };
}
