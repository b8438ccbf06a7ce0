import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ScreenReaderAnnouncer } from '@/components/ScreenReaderAnnouncer';
import { publicHttp } from '@/lib/http';
import { activateLocale } from '@/lib/i18n';
import { server } from '@/test/server';

import CallRoom from './CallRoom';
// What loads later is loaded here, so that no test waits for a module to be compiled.
import './components/later';
import type { Hanging } from './engine/hanging';
import { CallStore } from './engine/store';

/* The talk as the person sees it; what the engine knows is said by the tests. */

const call = vi.hoisted(() => ({ store: null as CallStore | null, chooseDevice: vi.fn() }));
vi.mock('./useCall', async () => {
  const { useSyncExternalStore } = await import('react');
  const engine = { sendMessage: () => Promise.resolve(), chooseDevice: call.chooseDevice };
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

let forecast: Record<string, number>;

beforeEach(async () => {
  forecast = {};
  server.use(
    http.get('*/api/allowance/v1/forecasts', () =>
      HttpResponse.json({ megabytes: 1, profiles: forecast, voucher: null }),
    ),
  );
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
        help={<a href="tel:+4954119999">0541 1 99 99</a>}
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

describe('what is typed in the chat', () => {
  const field = () => screen.getByLabelText('Nachricht');

  it('lands in the message from the first key on', async () => {
    await userEvent.click(chatButton());
    await userEvent.keyboard('Hallo');
    expect(field()).toHaveValue('Hallo');
  });

  it('is kept while the chat is closed, and while messages come', async () => {
    await userEvent.click(chatButton());
    await userEvent.keyboard('Meine Nummer ist');
    say(['other', 'Sind Sie noch da?']);
    await userEvent.keyboard(' 0171');
    await userEvent.keyboard('{Escape}');
    expect(chatButton()).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Mehr' }));
    await userEvent.click(chatButton());
    expect(field()).toHaveValue('Meine Nummer ist 0171');
  });
});

it('shows an address somebody sent as a link that tells the other page nothing', async () => {
  say(['other', 'Hier: https://jobboerse.example/7 (javascript:alert(1))']);
  await userEvent.click(chatButton());
  const link = screen.getByRole('link');
  expect(link).toHaveAccessibleName('https://jobboerse.example/7');
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  expect(link).toHaveAttribute('target', '_blank');
});

describe('a talk that hangs', () => {
  const hang = (change: Partial<Hanging> | null) =>
    act(() => {
      const still: Hanging = { what: 'picture', theirs: false, thin: false, phone: false };
      const hanging = change && { ...still, ...change };
      call.store?.set({ phase: 'connected', hanging });
    });
  const notice = () => screen.getByRole('alert');

  it('says what hangs and what is done, and the telephone only after a while', () => {
    hang({});
    expect(notice()).toHaveTextContent('Das Bild hängt');
    expect(notice()).toHaveTextContent('von selbst wieder');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    hang({ phone: true });
    expect(within(notice()).getByRole('link', { name: '0541 1 99 99' })).toBeInTheDocument();
    hang(null);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says so when it is not their own line', () => {
    hang({ theirs: true });
    expect(notice()).toHaveTextContent('Ihre Verbindung ist in Ordnung');
  });

  it('says that the sound comes first while the picture is small or rests, and no longer', async () => {
    act(() => call.store?.set({ phase: 'connected', picture: 'small' }));
    expect(await screen.findByText(/Das Bild ist deshalb kleiner/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    act(() => call.store?.set({ picture: 'rests', phone: true }));
    expect(screen.getByText(/zu schwach für ein Bild/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '0541 1 99 99' })).toBeInTheDocument();
    act(() => call.store?.set({ picture: 'whole', phone: false }));
    expect(screen.queryByText('Der Ton geht vor')).not.toBeInTheDocument();
  });

  it('offers the telephone where the sound is bad without any picture', async () => {
    act(() => call.store?.set({ phase: 'connected', phone: true }));
    expect(await screen.findByText(/zu schwach für ein Bild/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '0541 1 99 99' })).toBeInTheDocument();
  });

  it('says so, too, where a smaller picture is sent', async () => {
    act(() => call.store?.set({ phase: 'connected', asked: true }));
    expect(await screen.findByText(/Das Bild ist deshalb kleiner/)).toBeInTheDocument();
  });

  it('keeps the telephone when LiveKit has noticed, too', () => {
    hang({ what: 'line', phone: true });
    act(() => call.store?.set({ phase: 'reconnecting' }));
    expect(notice()).toHaveTextContent('Die Verbindung ist unterbrochen');
    expect(within(notice()).getByRole('link')).toBeInTheDocument();
  });
});

describe('the panel of devices and data', () => {
  it('says what an hour needs as the service forecasts it, and nothing where it does not', async () => {
    forecast = { sparsam: 184, audio: 18 };
    await userEvent.click(screen.getByRole('button', { name: 'Mehr' }));
    expect(await screen.findByText('Kleines Bild. Bis zu 184 MB in der Stunde.')).toBeVisible();
    expect(screen.getByText('Kein Bild. Bis zu 18 MB in der Stunde.')).toBeVisible();
    expect(screen.getByText('Großes Bild.')).toBeVisible();
  });
});

describe('the choice of devices', () => {
  const found = [
    { kind: 'audioinput', deviceId: 'm1', label: 'Headset' },
    { kind: 'audioinput', deviceId: 'm2', label: 'Laptop' },
    { kind: 'videoinput', deviceId: 'c1', label: 'Frontkamera' },
    { kind: 'videoinput', deviceId: '', label: '' },
    { kind: 'audiooutput', deviceId: 's1', label: 'Lautsprecher' },
  ];
  const choice = (name: string) => screen.findByRole('combobox', { name });
  const list = vi.fn<() => Promise<unknown[]>>();
  beforeEach(() => {
    const mediaDevices = Object.assign(new EventTarget(), { enumerateDevices: list });
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('names what the browser names, and hands the choice on', async () => {
    list.mockResolvedValue(found);
    await userEvent.click(screen.getByRole('button', { name: 'Mehr' }));
    await userEvent.selectOptions(await choice('Mikrofon'), 'Laptop');
    expect(call.chooseDevice).toHaveBeenCalledWith('audioinput', 'm2');
    const cameras = within(await choice('Kamera')).getAllByRole('option');
    expect(cameras.map(({ textContent }) => textContent)).toEqual(['Frontkamera']);
    // jsdom, like some browsers, cannot choose a loudspeaker.
    expect(screen.queryByLabelText('Lautsprecher')).not.toBeInTheDocument();
  });

  it('says what to do while the browser names none', async () => {
    list.mockResolvedValue([{ kind: 'audioinput', deviceId: '', label: '' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Mehr' }));
    expect(await screen.findByText(/Schalten Sie Mikrofon oder Kamera ein/)).toBeInTheDocument();
  });
});
