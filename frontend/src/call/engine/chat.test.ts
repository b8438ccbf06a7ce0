import type { RemoteParticipant } from 'livekit-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Chat, LONGEST_MESSAGE } from './chat';
import type { ChatMessage } from './state';

const TOPIC = 'nahbar.chat';
const person = (identity: string) => ({ identity }) as unknown as RemoteParticipant;
const words = (text: string) => new TextEncoder().encode(text);

let shown: ChatMessage[] = [];
let chat: Chat;
beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  chat = new Chat((messages) => (shown = messages));
});
afterEach(() => vi.useRealTimers());

it('takes the longest message that somebody can type, in any script', () => {
  chat.receive(words('😀'.repeat(LONGEST_MESSAGE / 2)), person('a'), TOPIC);
  chat.receive(words('ش'.repeat(LONGEST_MESSAGE)), person('a'), TOPIC);
  expect(shown).toHaveLength(2);
});

it('drops what is larger than any message, as the 170 packets of 14 kB were', () => {
  for (let n = 0; n < 170; n++) chat.receive(new Uint8Array(14_000), person('a'), TOPIC);
  expect(shown).toHaveLength(0);
});

it('drops a flood of one person, and neither their later words nor those of others', () => {
  for (let n = 0; n < 170; n++) chat.receive(words(`${n}`), person('a'), TOPIC);
  expect(shown).toHaveLength(20);
  chat.receive(words('Und ich?'), person('b'), TOPIC);
  expect(shown.at(-1)?.text).toBe('Und ich?');
  vi.advanceTimersByTime(10_000);
  chat.receive(words('Entschuldigung'), person('a'), TOPIC);
  expect(shown.at(-1)?.text).toBe('Entschuldigung');
});

it('hears nothing on another topic, and nothing of nobody', () => {
  chat.receive(words('x'), person('a'), 'other');
  chat.receive(words('x'), undefined, TOPIC);
  expect(shown).toHaveLength(0);
});
