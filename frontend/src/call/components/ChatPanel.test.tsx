import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { activateLocale } from '@/lib/i18n';

import { ChatPanel } from './ChatPanel';

const onSend = vi.fn<(text: string) => Promise<void>>();
const field = () => screen.getByLabelText('Nachricht');
const write = (words: string) => userEvent.type(field(), words);
const send = () => userEvent.click(screen.getByRole('button', { name: 'Senden' }));

function Chat() {
  const [draft, setDraft] = useState('');
  return (
    <ChatPanel
      messages={[]}
      remoteName="Jana Beispiel"
      draft={draft}
      onDraft={setDraft}
      onSend={onSend}
      onClose={() => undefined}
    />
  );
}

beforeEach(async () => {
  onSend.mockReset();
  await activateLocale('de');
  render(
    <I18nProvider i18n={i18n}>
      <Chat />
    </I18nProvider>,
  );
});

describe('sending a message', () => {
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
