import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { office, openVisit } from '@/test/visit';

afterEach(() => {
  visitSession.clear();
  keepVisit('');
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

/** A busy machine takes its time to read the page's code for the first time. */
const PATIENCE = { timeout: 30_000 };

const answers = async () => ({
  yes: await screen.findByRole('button', { name: 'Ich bin einverstanden' }, PATIENCE),
  no: screen.getByRole('link', { name: 'Lieber Telefon oder Schutzbüro' }),
});

it('says on one screen what matters, with the whole text unfolded below', async () => {
  openVisit();
  await renderApp('/t/einwilligung');
  const summary = (await screen.findByText('Wer fragt', {}, PATIENCE)).closest('dl');
  if (!summary) throw new Error('no summary');
  expect(within(summary).getByText(office.name)).toBeVisible();
  for (const word of ['Wofür', 'Wo', 'Wie lange', 'Wenn nicht'])
    expect(within(summary).getByText(word)).toBeVisible();
  expect(screen.getByText('Nichts wird aufgezeichnet.')).toBeVisible();
});

it('has two answers alike, and nothing that is ticked before', async () => {
  openVisit();
  await renderApp('/t/einwilligung');
  const { yes, no } = await answers();
  expect(no.className).toBe(yes.className);
  expect(no.parentElement).toBe(yes.parentElement);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('takes one tap to refuse, and stores nothing', async () => {
  const asked = openVisit();
  const { user, history: pages } = await renderApp('/t/einwilligung');
  await user.click((await answers()).no);
  await waitFor(() => expect(pages.location.pathname).toBe('/t/anders'));
  expect(asked.consent).toEqual([]);
});

it('is not read aloud where the device has no voice of its own', async () => {
  openVisit();
  await renderApp('/t/einwilligung');
  await answers();
  expect(screen.queryByRole('button', { name: 'Vorlesen' })).toBeNull();
});

it('is read aloud in its language, sentence by sentence, and falls silent on leaving', async () => {
  const said: SpeechSynthesisUtterance[] = [];
  const cancel = vi.fn();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      lang = '';
      onend?: () => void;
      constructor(readonly text: string) {}
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => ['ar-SA', 'de-DE'].map((lang) => ({ lang, localService: true })),
    speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
    cancel,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  openVisit();
  const { user, history: pages } = await renderApp('/t/einwilligung');
  const { no } = await answers();
  await user.click(screen.getByRole('button', { name: 'Vorlesen' }));
  expect(said.map((each) => each.lang)).toEqual(['de-DE']);
  said[0]?.onend?.(new Event('end') as SpeechSynthesisEvent);
  expect(said).toHaveLength(2);
  expect(said.every((each) => document.body.textContent.includes(each.text))).toBe(true);
  cancel.mockClear();
  await user.click(no);
  await waitFor(() => expect(pages.location.pathname).toBe('/t/anders'));
  expect(cancel).toHaveBeenCalled();
});

it('gives receipts to who said yes', async () => {
  openVisit({ consent: { state: 'given' } });
  server.use(
    http.get('*/receipts', () =>
      HttpResponse.json({
        state: 'given',
        carried_out_at: null,
        items: [{ receipt_id: 'r1', kind: 'given', recorded_at: '2026-11-27T16:53:00Z' }],
      }),
    ),
    http.get('*/receipts/r1/pdf', () => new HttpResponse('%PDF-')),
  );
  const saved = vi.fn(() => 'blob:x');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: vi.fn() }));
  const { user } = await renderApp('/t/einwilligung');
  await user.click(await screen.findByRole('link', { name: 'Beleg laden' }, PATIENCE));
  const load = await screen.findByRole('button', { name: /^Beleg als PDF laden: Einwilligung/ });
  await user.click(load);
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
});

it('leads from a receipt to withdrawal in one tap, and forgets the secret in the address', async () => {
  const secret = 'A'.repeat(43);
  const asked: unknown[] = [];
  let state = 'given';
  const own = () => ({
    state,
    carried_out_at: state === 'withdrawn' ? '2026-11-27T17:00:00Z' : null,
    items: [{ receipt_id: 'r1', kind: 'given', recorded_at: '2026-11-27T16:53:00Z' }],
  });
  server.use(
    http.get('*/public/offices', () => HttpResponse.json({ items: [office] })),
    http.post('*/receipts/open', () => HttpResponse.json(own())),
    http.post('*/receipts/withdraw', async ({ request }) => {
      asked.push(await request.json());
      state = 'withdrawn';
      return HttpResponse.json(own(), { status: 202 });
    }),
  );
  history.replaceState(null, '', `/beleg#${secret}`);
  const { user } = await renderApp('/beleg');
  await user.click(await screen.findByRole('button', { name: 'Einwilligung widerrufen' }));
  expect(await screen.findByText('Ihr Widerruf ist gespeichert und ausgeführt.')).toBeVisible();
  expect(asked).toEqual([{ link: secret }]);
  expect(location.hash).toBe('');
});

it('asks anew who agreed to a text that no longer suffices, and says why', async () => {
  const asked = openVisit({ consent: { state: 'given', renewal_needed: true } });
  const { user, history: pages } = await renderApp('/t');
  await user.click(await screen.findByRole('link', { name: 'Weiter' }));
  await waitFor(() => expect(pages.location.pathname).toBe('/t/einwilligung'));
  expect(await screen.findByText('Der Text ist neu', undefined, PATIENCE)).toBeVisible();
  await user.click((await answers()).yes);
  await waitFor(() => expect(asked.consent).toHaveLength(1));
});

it.each(['/t', '/t/einwilligung', '/t/technik', '/t/anders', '/t/verschieben', '/t/absagen'])(
  'leads back from the consent in one tap on %s',
  async (page) => {
    openVisit({ consent: { state: 'given' } });
    await renderApp(page);
    const link = await screen.findByRole('link', { name: 'Einwilligung widerrufen' }, PATIENCE);
    expect(link).toHaveAttribute('href', '/t/widerruf');
  },
);
