import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ScreenReaderAnnouncer } from '@/components/ScreenReaderAnnouncer';
import { publicHttp } from '@/lib/http';
import { activateLocale } from '@/lib/i18n';

import CallRoom from './CallRoom';
import { CallStore } from './engine/store';

/* The talk as the person sees it; what the engine knows is said by the tests. */

const call = vi.hoisted(() => ({ store: null as CallStore | null }));
vi.mock('./useCall', async () => {
  const { useSyncExternalStore } = await import('react');
  const engine = { sendMessage: () => Promise.resolve() };
  return {
    useCall: () => {
      const { subscribe, get } = call.store as CallStore;
      return [useSyncExternalStore(subscribe, get), engine];
    },
  };
});

const say = (...texts: [author: 'other' | 'own', text: string][]) =>
  act(() => {
    const { get, set } = call.store as CallStore;
    const added = texts.map(([author, text]) => ({
      id: `${get().messages.length} ${text}`,
      own: author === 'own',
      text,
      at: 0,
    }));
    set({ messages: [...get().messages, ...added] });
  });

const chatButton = () => screen.getByRole('button', { name: /^Chat/ });

beforeEach(async () => {
  // jsdom draws nothing, so nothing can be scrolled to.
  Element.prototype.scrollIntoView = () => undefined;
  call.store = new CallStore({ profile: 'sparsam', limitBytes: null, incoming: true });
  await activateLocale('de');
  render(
    <I18nProvider i18n={i18n}>
      <CallRoom
        http={publicHttp}
        follow={() => () => undefined}
        appointmentId="a"
        remoteName="Jana Beispiel"
        profileDefault="sparsam"
        bytesLimit={null}
        onLeave={() => undefined}
        onOver={() => undefined}
        onRefused={() => undefined}
        onWithdraw={() => undefined}
      />
      <ScreenReaderAnnouncer />
    </I18nProvider>,
  );
});

describe('a message that comes while the chat is closed', () => {
  it('is counted on the button, and read out without its words', () => {
    say(['other', 'Mein Mikrofon geht nicht']);
    expect(chatButton()).toHaveAccessibleName('Chat, 1 neue Nachricht');
    expect(screen.getByText('Neue Nachricht im Chat')).toBeInTheDocument();
    expect(screen.queryByText(/Mikrofon geht nicht/)).not.toBeInTheDocument();
    say(['other', 'Hören Sie mich?']);
    expect(chatButton()).toHaveAccessibleName('Chat, 2 neue Nachrichten');
  });

  it('is no longer counted once the chat was open', async () => {
    say(['other', 'Hallo']);
    await userEvent.click(chatButton());
    expect(chatButton()).toHaveAccessibleName('Chat');
    say(['other', 'Ich bin hier'], ['own', 'Ich lese Sie']);
    await userEvent.click(chatButton());
    expect(chatButton()).toHaveAccessibleName('Chat');
    say(['other', 'Danke']);
    expect(chatButton()).toHaveAccessibleName('Chat, 1 neue Nachricht');
  });
});
