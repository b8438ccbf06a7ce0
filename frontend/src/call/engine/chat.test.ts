import type { Room } from 'livekit-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Chat, LONGEST_MESSAGE, TooFast } from './chat';
import type { ChatMessage } from './state';

const TOPIC = 'nahbar.chat';
const packet = (payload: Uint8Array, topic = TOPIC) => ({
  case: 'user',
  value: { payload, topic },
});
const words = (text: string) => packet(new TextEncoder().encode(text));
const large = packet(new Uint8Array(14_000));
/** Of a kind that no page sends; it counts once. */
const strange = packet(new Uint8Array(5), 'other');

let shown: ChatMessage[] = [];
let excess: string[] = [];
let chat: Chat;
beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  excess = [];
  chat = new Chat(
    (messages) => (shown = messages),
    (sender) => excess.push(sender),
  );
});
afterEach(() => vi.useRealTimers());

const times = (count: number, act: (n: number) => void) => {
  for (let n = 0; n < count; n++) act(n);
};
const texts = () => shown.map(({ text }) => text);

it('takes the longest message that somebody can type, in any script', () => {
  chat.receive('a', words('😀'.repeat(LONGEST_MESSAGE / 2)));
  chat.receive('a', words('ش'.repeat(LONGEST_MESSAGE)));
  expect(shown).toHaveLength(2);
  expect(excess).toEqual([]);
});

it('drops what is larger than any message, as the 170 packets of 14 kB were, and says so once', () => {
  times(170, () => chat.receive('a', large));
  expect(texts()).toEqual([null]);
  expect(new Set(excess)).toEqual(new Set(['a']));
});

it('counts what is large by its size: ten packets of 60 kB are more than ten', () => {
  chat.receive('a', packet(new Uint8Array(60_000)));
  expect(excess).toEqual([]);
  chat.receive('a', packet(new Uint8Array(60_000)));
  expect(excess).toEqual(['a']);
});

it('misses nothing where a thin line asks for a smaller picture, unless it asks all the time', () => {
  const ask = (word: string) =>
    chat.receive('a', packet(new TextEncoder().encode(word), 'nahbar.picture'));
  times(20, (n) => ask(n % 2 ? 'whole' : 'small'));
  chat.receive('a', words('Geht es jetzt?'));
  expect(texts()).toEqual(['Geht es jetzt?']);
  times(11, () => ask('small'));
  expect(excess).toEqual(['a']);
});

it('takes no large packet for such a question', () => {
  chat.receive('a', packet(new Uint8Array(6), 'nahbar.picture'));
  expect(texts()).toEqual([null]);
});

it('says where something is missing, each time anew', () => {
  chat.receive('a', large);
  chat.receive('a', words('Entschuldigung'));
  chat.receive('a', large);
  expect(texts()).toEqual([null, 'Entschuldigung', null]);
  expect(excess).toEqual([]);
});

it('drops a flood of one person, and neither their later words nor those of others', () => {
  times(170, (n) => chat.receive('a', words(`${n}`)));
  expect(texts()).toEqual([...Array.from({ length: 20 }, (_, n) => `${n}`), null]);
  chat.receive('b', words('Und ich?'));
  expect(shown.at(-1)?.text).toBe('Und ich?');
  vi.advanceTimersByTime(10_000);
  chat.receive('a', words('Entschuldigung'));
  expect(shown.at(-1)?.text).toBe('Entschuldigung');
});

it('is no excess of two people what each of them may', () => {
  times(10, () => chat.receive('a', strange));
  times(10, () => chat.receive('b', strange));
  expect(excess).toEqual([]);
  chat.receive('b', strange);
  expect(excess).toEqual(['b']);
});

it('is no excess what comes over a long time', () => {
  times(30, () => {
    chat.receive('a', strange);
    vi.advanceTimersByTime(2_000);
  });
  expect(excess).toEqual([]);
});

it('tells of an excess again while it goes on', () => {
  times(44, () => chat.receive('a', strange));
  expect(excess).toEqual(['a', 'a', 'a', 'a']);
});

it.each([
  ['on another topic', packet(new Uint8Array(5), 'other')],
  ['of another kind', { case: 'streamChunk', value: { content: new Uint8Array(14_000) } }],
])('counts what no page of ours sends, and shows nothing of it: %s', (_, strange) => {
  times(11, () => chat.receive('a', strange));
  expect(texts()).toEqual([null]);
  expect(excess).toEqual(['a']);
});

it('sends no faster than anybody types, and says that it did not', async () => {
  const publishData = vi.fn(() => Promise.resolve());
  const room = { localParticipant: { publishData } } as unknown as Room;
  for (let n = 0; n < 10; n++) await chat.send(room, `${n}`);
  await expect(chat.send(room, 'noch eine')).rejects.toBeInstanceOf(TooFast);
  expect(publishData).toHaveBeenCalledTimes(10);
  expect(texts()).not.toContain('noch eine');
  vi.advanceTimersByTime(10_000);
  await chat.send(room, 'noch eine');
  expect(texts()).toContain('noch eine');
});
