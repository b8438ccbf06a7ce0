/** What a screen reader should say without moving the focus. Shown by ScreenReaderAnnouncer. */
export interface Announcement {
  text: string;
  urgent: boolean;
}

type Listener = (announcement: Announcement) => void;
const listeners = new Set<Listener>();

export function announce(text: string, { urgent = false } = {}): void {
  for (const listener of listeners) listener({ text, urgent });
}

export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
