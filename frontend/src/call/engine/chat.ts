import type { Room } from 'livekit-client';

import { clock } from '@/lib/clock';

import type { ChatMessage } from './state';
import { CHAT_TOPIC, PICTURE_TOPIC } from './topics';

export const LONGEST_MESSAGE = 2_000;
/** As many bytes as the longest message can have in UTF-8; more is no message of these pages. */
const MOST_BYTES = LONGEST_MESSAGE * 4;
/** Nobody types faster, and this page sends no more. */
const MOST_SENT = 10;
/** What one sender sends above it is dropped; twice as much, as a line that stood brings two rounds. */
const MOST_TAKEN = 20;
/** Dropped of one sender, it is nothing that these pages do: media_gateway puts them out (0082). */
const EXCESS = 10;
const AT_ONCE_MS = 10_000;
/** Nobody scrolls further back, and a page that somebody floods stays alive. */
const MOST_MESSAGES = 500;
/** Bytes of „small" or „whole". */
const LONGEST_ASKING = 5;

/** Words between the people in the room, over LiveKit's data channel; gone when the page closes. */
export class Chat {
  #messages: ChatMessage[] = [];
  readonly #sent = new Rate();
  readonly #taken = new Map<string, Rate>();
  readonly #dropped = new Map<string, Rate>();

  /** `onExcess` is told again while somebody goes on. */
  constructor(
    private readonly onChange: (messages: ChatMessage[]) => void,
    private readonly onExcess: (sender: string) => void,
  ) {}

  /** Without a room it throws: what did not go out must not look sent. */
  async send(room: Room | null, text: string): Promise<void> {
    const words = text.trim().slice(0, LONGEST_MESSAGE);
    if (!words) return;
    if (!room) throw new Error('No room to send a message to');
    if (!this.#sent.allows(MOST_SENT)) throw new TooFast();
    await room.localParticipant.publishData(new TextEncoder().encode(words), {
      reliable: true,
      topic: CHAT_TOPIC,
    });
    this.#add(words, true);
  }

  /** Everything that somebody sends is counted; what no page of ours sends is dropped at once. */
  receive(sender: string, packet: Packet): void {
    const { topic, payload } = packet.case === 'user' ? (packet.value as UserPacket) : NO_WORDS;
    const size = payload.byteLength;
    if (topic === CHAT_TOPIC && size <= MOST_BYTES && this.#takes(sender)) {
      this.#add(new TextDecoder().decode(payload).slice(0, LONGEST_MESSAGE), false);
      return;
    }
    // Heard elsewhere: nobody wrote anything that could be missing.
    if (topic === PICTURE_TOPIC && size <= LONGEST_ASKING && this.#takes(topic + sender)) return;
    // Said once, where it was; whatever is dropped after it is part of the same.
    if (this.#messages.at(-1)?.text !== null) this.#add(null, false);
    const dropped = rateOf(this.#dropped, sender);
    // What is larger than any message counts for as many as would have fitted into it.
    if (dropped.allows(EXCESS, Math.ceil(size / MOST_BYTES) || 1)) return;
    this.#dropped.delete(sender);
    this.onExcess(sender);
  }

  #takes(what: string): boolean {
    return rateOf(this.#taken, what).allows(MOST_TAKEN);
  }

  #add(text: string | null, own: boolean): void {
    const message = { id: crypto.randomUUID(), own, text, at: clock.now() };
    this.#messages = [...this.#messages, message].slice(-MOST_MESSAGES);
    this.onChange(this.#messages);
  }
}

/** Somebody sends faster than anybody types. */
export class TooFast extends Error {}

interface UserPacket {
  topic?: string;
  payload: Uint8Array;
}

/** A packet of data as LiveKit has it; only of kind „user" more is looked at. */
export interface Packet {
  case?: string | undefined;
  value?: unknown;
}

const NO_WORDS: UserPacket = { payload: new Uint8Array() };

/** Counts what happens within ten seconds. */
class Rate {
  #times: number[] = [];

  allows(most: number, weight = 1): boolean {
    const now = clock.elapsed();
    this.#times = this.#times.filter((at) => now - at < AT_ONCE_MS);
    if (this.#times.length + weight > most) return false;
    for (let n = 0; n < weight; n++) this.#times.push(now);
    return true;
  }
}

function rateOf(rates: Map<string, Rate>, sender: string): Rate {
  const rate = rates.get(sender) ?? new Rate();
  rates.set(sender, rate);
  return rate;
}
