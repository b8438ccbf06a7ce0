import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { adviserId, openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* Two people for a declaration, and what was written with the version before. */

const text = { needs_native_review: false, text_sha256: 'abc' };
const version = {
  id: 'version-1',
  office_id: office.id,
  purpose: 'video_talk',
  audience: 'client',
  state: 'published',
  version: 1,
  texts: {
    de: { ...text, title: 'Einwilligung', short: 'Frei.', body_markdown: 'Bei Jobcenter Nord.' },
  },
  dpo: office.dpo,
  needs_legal_review: false,
  created_at: '2026-07-01T08:00:00Z',
  writers: ['somebody'],
  reviewed_at: '2026-07-02T08:00:00Z',
  reviewed_by: 'other',
  published_at: '2026-07-03T08:00:00Z',
  published_by: 'other',
  material_change: false,
  retired_at: null,
  retired_by: null,
  consents_end: false,
  filled: { office: 'Jobcenter Nord' },
  remarks: [],
  revision: 3,
};
const draft = {
  ...version,
  id: 'draft-1',
  state: 'draft',
  version: null,
  texts: { de: { ...version.texts.de, short: 'Freiwillig.', body_markdown: 'Bei {office}.' } },
  reviewed_at: null,
  reviewed_by: null,
  published_at: null,
  published_by: null,
  filled: {},
  revision: 4,
};
const summary = { ...version, titles: { de: 'Einwilligung' }, is_current: true };
let sent: { url: string; body: unknown; match: string | null }[];

function serve(found: object) {
  const note = async ({ request }: { request: Request }) => {
    sent.push({
      url: new URL(request.url).pathname,
      body: await request.json(),
      match: request.headers.get('if-match'),
    });
    return HttpResponse.json(found);
  };
  server.use(
    http.get('*/consent/v1/declarations', () =>
      HttpResponse.json({ items: [summary], next_cursor: null }),
    ),
    http.get('*/consent/v1/declarations/version-1', () => HttpResponse.json(version)),
    http.get('*/consent/v1/declarations/draft-1', () => HttpResponse.json(found)),
    http.post('*/declarations/:id/:verb', note),
  );
}

beforeEach(() => {
  sent = [];
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('a draft that somebody else wrote', () => {
  it('is reviewed as it was read, by the team lead too', async () => {
    openStaff('team_lead');
    serve(draft);
    const { user } = await renderApp('/app/erklaerungen/draft-1');
    await user.click(await screen.findByRole('button', { name: 'Geprüft: Der Text ist gut so' }));
    expect(sent).toEqual([
      { url: '/api/consent/v1/declarations/draft-1/review', body: {}, match: '"4"' },
    ]);
  });

  it('says in words what differs, places taken for what they stand for', async () => {
    openStaff('team_lead');
    serve(draft);
    await renderApp('/app/erklaerungen/draft-1');
    expect(await screen.findByText(/1 Stelle ist anders/)).toBeVisible();
    expect(document.querySelector('del')?.textContent).toContain('weggefallen: Frei');
    expect(document.querySelector('ins')?.textContent).toContain('neu: Freiwillig');
  });

  it('is published only once somebody decided about earlier consents', async () => {
    openStaff('dpo');
    serve({ ...draft, state: 'reviewed', reviewed_at: '2026-07-05T08:00:00Z', reviewed_by: 'x' });
    const { user } = await renderApp('/app/erklaerungen/draft-1');
    await screen.findByText(/1 Stelle ist anders/);
    await user.click(screen.getByRole('button', { name: 'Veröffentlichen' }));
    const dialog = await screen.findByRole('dialog');
    for (const choice of within(dialog).getAllByRole('radio')) expect(choice).not.toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Veröffentlichen' }));
    expect(within(dialog).getByText('Bitte entscheiden Sie das zuerst')).toBeVisible();
    expect(sent).toEqual([]);
    await user.click(within(dialog).getByRole('radio', { name: /Alle werden neu gefragt/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Veröffentlichen' }));
    expect(sent.map(({ body }) => body)).toEqual([{ material_change: true }]);
  });
});

describe('a draft that lacks something', () => {
  const remark = { remark: 'Die Kosten fehlen.', said_at: '2026-07-05T08:00:00Z', said_by: 'lead' };

  it('is sent back with a remark, and not without', async () => {
    openStaff('team_lead');
    serve(draft);
    const { user } = await renderApp('/app/erklaerungen/draft-1');
    await user.click(await screen.findByRole('button', { name: 'Mit Bemerkung zurückgeben' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Zurückgeben' }));
    expect(within(dialog).getByText('Schreiben Sie, was anders werden soll.')).toBeVisible();
    await user.type(within(dialog).getByLabelText('Was soll anders werden?'), ' Kürzer. ');
    await user.click(within(dialog).getByRole('button', { name: 'Zurückgeben' }));
    expect(sent).toEqual([
      {
        url: '/api/consent/v1/declarations/draft-1/send-back',
        body: { remark: 'Kürzer.' },
        match: '"4"',
      },
    ]);
  });

  it('shows its writer what was remarked, above the fields', async () => {
    openStaff('dpo');
    serve({ ...draft, writers: [adviserId], state: 'sent_back', remarks: [remark] });
    await renderApp('/app/erklaerungen/draft-1');
    expect(await screen.findByText('Die Kosten fehlen.')).toBeVisible();
    expect(screen.getByText('zurückgegeben')).toBeVisible();
    expect(screen.getByLabelText('Titel')).toHaveValue('Einwilligung');
  });

  it('folds the remark away once it was written anew', async () => {
    openStaff('team_lead');
    serve({ ...draft, remarks: [remark] });
    const { user } = await renderApp('/app/erklaerungen/draft-1');
    const folded = await screen.findByText('Frühere Bemerkungen (1)');
    expect(screen.getByText('Die Kosten fehlen.')).not.toBeVisible();
    await user.click(folded);
    expect(screen.getByText('Die Kosten fehlen.')).toBeVisible();
  });
});

describe("a draft of one's own", () => {
  it('offers neither review nor publishing, and says who has to', async () => {
    openStaff('dpo');
    serve({ ...draft, writers: [adviserId] });
    await renderApp('/app/erklaerungen/draft-1');
    expect(await screen.findByText(/muss eine zweite Person/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Geprüft|Veröffentlichen/ })).toBeNull();
  });
});

describe('who did what', () => {
  it('is told by name, and to whoever may not read names by number', async () => {
    openStaff('dpo');
    const stranger = '3d2f0c3e-0000-4000-8000-000000000001';
    serve({ ...version, id: 'draft-1', writers: ['somebody', stranger], reviewed_by: adviserId });
    server.use(
      http.get('*/offices/:id/colleagues', () =>
        HttpResponse.json({
          items: [{ id: 'somebody', display_name: 'Kay Beispiel', roles: [], active: true }],
          next_cursor: null,
        }),
      ),
    );
    await renderApp('/app/erklaerungen/draft-1');
    expect(await screen.findByText(/von .?Kay Beispiel.?, von Konto 3d2f0c3e/)).toBeVisible();
    expect(screen.getByText(/von Ihnen$/)).toBeVisible();
  });
});

describe('a new draft', () => {
  it('begins with the version that holds, its places open again', async () => {
    openStaff('dpo');
    serve(draft);
    await renderApp('/app/erklaerungen/neu');
    expect(await screen.findByLabelText('Text')).toHaveValue('Bei {office}.');
    expect(screen.getByText(/beginnt mit dem Text von Fassung 1/)).toBeVisible();
    expect(screen.getAllByText(/Leichte Sprache: Es gibt noch keinen Text/)[0]).toBeVisible();
  });

  it('is not lost unasked', async () => {
    openStaff('dpo');
    serve(draft);
    const { user } = await renderApp('/app/erklaerungen/neu');
    await user.type(await screen.findByLabelText('Titel'), ' neu');
    await user.click(screen.getByRole('link', { name: 'Einwilligungen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ohne Speichern weggehen?' });
    await user.click(within(dialog).getByRole('button', { name: 'Zurück' }));
    expect(screen.getByLabelText('Titel')).toHaveValue('Einwilligung neu');
  });
});

describe('a published version', () => {
  it('is taken back with a decision about its consents', async () => {
    openStaff('dpo');
    serve({ ...version, id: 'draft-1' });
    const { user } = await renderApp('/app/erklaerungen/draft-1');
    await user.click(await screen.findByRole('button', { name: 'Fassung zurückziehen' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /reicht nicht mehr aus/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Zurückziehen' }));
    expect(sent).toEqual([
      {
        url: '/api/consent/v1/declarations/draft-1/retire',
        body: { consents_end: true },
        match: '"3"',
      },
    ]);
  });
});
