import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';

import { useIntent } from './useIntent';

function setUp() {
  const keys: string[] = [];
  let fails = false;
  const { result } = renderHook(
    () =>
      useIntent((content: { slot: string }, key) => {
        keys.push(key);
        return fails ? Promise.reject(new Error(content.slot)) : Promise.resolve(content);
      }),
    {
      wrapper: ({ children }) => (
        <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
      ),
    },
  );
  const send = (slot: string, failing = false) => {
    fails = failing;
    return act(() => result.current.mutateAsync({ slot }).catch(() => undefined));
  };
  const sendTwice = (slot: string) =>
    act(() => Promise.all([1, 2].map(() => result.current.mutateAsync({ slot }))));
  return { keys, send, sendTwice };
}

it('repeats with the same key what failed', async () => {
  const { keys, send } = setUp();
  await send('8:00', true);
  await send('8:00');
  expect(keys[0]).toBe(keys[1]);
});

it('takes a new key for other content, because that is another intention', async () => {
  const { keys, send } = setUp();
  await send('8:00', true);
  await send('9:00');
  expect(keys[0]).not.toBe(keys[1]);
});

it('takes a new key after success', async () => {
  const { keys, send } = setUp();
  await send('8:00');
  await send('8:00');
  expect(keys[0]).not.toBe(keys[1]);
});

it('sends once what a double click asks for twice', async () => {
  const { keys, sendTwice } = setUp();
  await sendTwice('8:00');
  expect(keys).toHaveLength(1);
});
