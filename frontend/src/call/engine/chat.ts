import type { RemoteParticipant, Room } from 'livekit-client';

import { clock } from '@/lib/clock';

import type { ChatMessage } from './state';

const TOPIC = 'nahbar.chat';
export const LONGEST_MESSAGE = 2_000;
/** As many bytes as the longest message can have in UTF-8; more is no message of these pages. */
const MOST_BYTES = LONGEST_MESSAGE * 4;
/** Nobody types faster: what one sender sends above it is dropped, unread. */
const MOST_AT_ONCE = 20;
const AT_ONCE_MS = 10_000;
/** Nobody scrolls further back, and a page that somebody floods stays alive. */
const MOST_MESSAGES = 500;

/** Words between the people in the room, over LiveKit's data channel; gone when the page closes. */
export class Chat {
  #messages: ChatMessage[] = [];
  /** When the latest messages of each sender came, in milliseconds. */
  readonly #came = new Map<string, number[]>();
  readonly #onChange: (messages: ChatMessage[]) => void;

  constructor(onChange: (messages: ChatMessage[]) => void) {
    this.#onChange = onChange;
  }

  /** Without a room it throws: what did not go out must not look sent. */
  async send(room: Room | null, text: string): Promise<void> {
    const words = text.trim().slice(0, LONGEST_MESSAGE);
    if (!words) return;
    if (!room) throw new Error('No room to send a message to');
    await room.localParticipant.publishData(new TextEncoder().encode(words), {
      reliable: true,
      topic: TOPIC,
    });
    this.#add(words, true);
  }

  receive(payload: Uint8Array, from: RemoteParticipant | undefined, topic?: string): void {
    if (topic !== TOPIC || !from) return;
    if (payload.byteLength > MOST_BYTES || this.#isFlood(from.identity)) return;
    this.#add(new TextDecoder().decode(payload).slice(0, LONGEST_MESSAGE), false);
  }

  #isFlood(sender: string): boolean {
    const now = clock.elapsed();
    const came = (this.#came.get(sender) ?? []).filter((at) => now - at < AT_ONCE_MS);
    const isFlood = came.length >= MOST_AT_ONCE;
    if (!isFlood) came.push(now);
    this.#came.set(sender, came);
    return isFlood;
  }

  #add(text: string, own: boolean): void {
    const message = { id: crypto.randomUUID(), own, text, at: clock.now() };
    this.#messages = [...this.#messages, message].slice(-MOST_MESSAGES);
    this.#onChange(this.#messages);
  }
}
