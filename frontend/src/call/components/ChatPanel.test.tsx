import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { activateLocale } from '@/lib/i18n';

import { TooFast } from '../engine/chat';
import type { ChatMessage } from '../engine/state';
import { ChatPanel } from './ChatPanel';

const onSend = vi.fn<(text: string) => Promise<void>>();
const field = () => screen.getByLabelText('Nachricht');
const write = (words: string) => userEvent.type(field(), words);
const send = () => userEvent.click(screen.getByRole('button', { name: 'Senden' }));

let messages: ChatMessage[] = [];

function Chat() {
  const [draft, setDraft] = useState('');
  return (
    <ChatPanel
      messages={messages}
      remoteName="Jana Beispiel"
      draft={draft}
      onDraft={setDraft}
      onSend={onSend}
      onClose={() => undefined}
    />
  );
}

const show = () =>
  render(
    <I18nProvider i18n={i18n}>
      <Chat />
    </I18nProvider>,
  );

beforeEach(async () => {
  onSend.mockReset();
  messages = [];
  await activateLocale('de');
});

it('says where something of others is missing', () => {
  const told = (id: string, text: string | null) => ({ id, own: false, text, at: 0 });
  messages = [told('1', 'Hallo'), told('2', null), told('3', 'Entschuldigung')];
  show();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Jana Beispiel: Hallo',
    'Hier kam zu viel auf einmal. Einiges zeigen wir nicht.',
    'Jana Beispiel: Entschuldigung',
  ]);
});

describe('sending a message', () => {
  beforeEach(() => void show());

  it('says that it went too fast, and keeps the words', async () => {
    onSend.mockRejectedValue(new TooFast());
    await write('Hallo');
    await send();
    expect(field()).toHaveValue('Hallo');
    expect(screen.getByText(/viele Nachrichten auf einmal/)).toBeInTheDocument();
  });

  it('keeps the words and says so when it fails', async () => {
    onSend.mockRejectedValue(new Error('no room'));
    await write('Hallo');
    await send();
    expect(field()).toHaveValue('Hallo');
    expect(screen.getByText(/Die Nachricht ging nicht hinaus/)).toBeInTheDocument();
  });

  it('sends once, however often the person taps meanwhile, and keeps what they type on', async () => {
    let arrive: () => void = () => undefined;
    onSend.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    await write('Hallo');
    await send();
    await send();
    await write(', sind Sie da?{Enter}');
    await act(() => Promise.resolve(arrive()));
    expect(onSend.mock.calls).toEqual([['Hallo']]);
    expect(field()).toHaveValue('Hallo, sind Sie da?');
  });

  it('empties the field when the message went out', async () => {
    onSend.mockResolvedValue();
    await write('Hallo{Enter}');
    expect(onSend.mock.calls).toEqual([['Hallo']]);
    expect(field()).toHaveValue('');
    await write('Und Sie?{Enter}');
    expect(onSend).toHaveBeenLastCalledWith('Und Sie?');
  });
});
