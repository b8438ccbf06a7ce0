import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* Contacts have one source, the office's record: declarations that say otherwise are named. */

const old = { name: 'Alte Person', email: 'alt@example.org', phone: '0541 1' };
const text = { title: 'Einwilligung', short: 'Frei.', body_markdown: 'Text.' };
const draft = {
  id: 'draft-1',
  office_id: office.id,
  purpose: 'video_talk',
  audience: 'client',
  state: 'reviewed',
  version: null,
  writers: ['somebody'],
  reviewed_at: '2026-08-01T08:00:00Z',
  reviewed_by: 'adviser-1',
  published_at: null,
  published_by: null,
  material_change: false,
  retired_at: null,
  retired_by: null,
  consents_end: false,
  remarks: [],
  filled: {},
  texts: { de: { ...text, needs_native_review: false, text_sha256: 'abc' } },
  dpo: old,
  needs_legal_review: false,
  revision: 4,
};
const declared = (change: object = {}) => ({
  declaration_id: 'declaration-1',
  office_id: office.id,
  purpose: 'video_talk',
  audience: 'client',
  version: 2,
  dpo: old,
  differs: true,
  fields: ['dpo_name', 'office_phone'],
  ...change,
});
const serveContacts = (...declarations: object[]) =>
  server.use(
    http.get('*/offices/office-1/contacts', () => HttpResponse.json({ office, declarations })),
  );

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  openStaff('dpo');
  server.use(
    http.get('*/consent/v1/declarations', () =>
      HttpResponse.json({ items: [], next_cursor: null }),
    ),
    http.get('*/consent/v1/declarations/draft-1', () => HttpResponse.json(draft)),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('declarations that name other contacts than the office', () => {
  it('are named with what differs, and lead to a new version', async () => {
    serveContacts(declared(), declared({ declaration_id: 'fine', differs: false, fields: [] }));
    await renderApp('/app/erklaerungen');
    const warning = await screen.findByRole('alert');
    expect(warning).toHaveTextContent(
      'Für Leistungsberechtigte, Fassung 2: Name der Person für Datenschutz, Telefon der Geschäftsstelle.',
    );
    expect(within(warning).getAllByRole('listitem')).toHaveLength(1);
    expect(within(warning).getByRole('link', { name: 'Neue Fassung schreiben' })).toHaveAttribute(
      'href',
      '/app/erklaerungen/neu?vorlage=declaration-1',
    );
  });

  it('are not looked for in vain: without a difference nothing is said', async () => {
    serveContacts(declared({ differs: false, fields: [] }));
    await renderApp('/app/erklaerungen');
    await screen.findByText(/Noch keine Erklärung/);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a new draft', () => {
  it("begins with the office's contacts", async () => {
    serveContacts();
    await renderApp('/app/erklaerungen/neu');
    expect(await screen.findByLabelText('Telefon')).toHaveValue(office.dpo.phone);
    expect(screen.getByLabelText('E-Mail')).toHaveValue(office.dpo.email);
  });

  it('can be written while nobody knows the contacts', async () => {
    server.use(http.get('*/offices/office-1/contacts', () => problem(503, 'service-unavailable')));
    await renderApp('/app/erklaerungen/neu');
    expect(await screen.findByLabelText('Telefon')).toHaveValue('');
  });
});

describe("a draft of one's own", () => {
  it("takes over the office's contacts where it names others", async () => {
    serveContacts();
    server.use(
      http.get('*/consent/v1/declarations/draft-1', () =>
        HttpResponse.json({ ...draft, state: 'draft', writers: ['adviser-1'] }),
      ),
    );
    const { user } = await renderApp('/app/erklaerungen/draft-1');
    expect(await screen.findByText(/Telefon für Datenschutz: fehlt oder ist anders/)).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Angaben der Geschäftsstelle übernehmen' }),
    );
    expect(screen.getByLabelText('Telefon')).toHaveValue(office.dpo.phone);
    expect(screen.queryByText(/fehlt oder ist anders/)).toBeNull();
    expect(screen.getByText('Noch nicht gespeichert.')).toBeVisible();
  });
});

describe('publishing', () => {
  const publish = async (refusal: () => Response) => {
    server.use(http.post('*/declarations/draft-1/publish', refusal));
    const { user } = await renderApp('/app/erklaerungen/draft-1');
    await user.click(await screen.findByRole('button', { name: 'Veröffentlichen' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Veröffentlichen' }));
    return { user, dialog };
  };

  it('refused for other contacts shows both, and where they are put right', async () => {
    const { dialog } = await publish(() =>
      problem(409, 'contacts-differ', {
        fields: ['dpo_phone'],
        office: office.dpo,
        declared: old,
      }),
    );
    expect(
      await within(dialog).findByText(
        `im Entwurf: ${old.phone}; bei der Geschäftsstelle: ${office.dpo.phone}`,
      ),
    ).toBeVisible();
    expect(within(dialog).getByText(/Danach ist eine neue Prüfung nötig/)).toBeVisible();
  });

  it('refused for open places names them in words', async () => {
    const { dialog } = await publish(() =>
      problem(422, 'place-open', { places: ['office_address', 'somebody'] }),
    );
    const places = await within(dialog).findAllByRole('listitem');
    expect(places.map((place) => place.textContent)).toEqual([
      '{office_address} Anschrift der Geschäftsstelle',
      '{somebody}',
    ]);
  });
});
