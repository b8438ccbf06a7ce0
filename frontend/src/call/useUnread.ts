import { useState } from 'react';

import type { ChatMessage } from './engine/state';

/** How many messages of others came since the person last read the chat. */
export function useUnread(messages: ChatMessage[], isReading: boolean): number {
  const newest = messages.at(-1);
  const [lastRead, setLastRead] = useState<ChatMessage | undefined>();
  if (isReading && lastRead !== newest) setLastRead(newest);
  // What was read so long ago that the chat forgot it: everything that is left came after it.
  const since = lastRead ? messages.indexOf(lastRead) + 1 : 0;
  return isReading ? 0 : messages.slice(since).filter(({ own }) => !own).length;
}
