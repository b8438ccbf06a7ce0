import { http, HttpResponse } from 'msw';

import type { MyAppointment } from '@/features/visit/api/appointment';
import type { MyConsent } from '@/features/visit/api/consent';
import type { Participant } from '@/features/visit/api/waiting';
import { visitSession } from '@/lib/visitSession';

import { server } from './server';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

export const office = {
  id: 'office-1',
  name: 'Jobcenter Musterstadt',
  phone: '0541 0000-100',
  address: 'Beispielstraße 1',
  postal_lines: ['Beispielstraße 1'],
  link_address: null,
  lead_minutes: 120,
  zone: 'Europe/Berlin',
  authority: 'Jobcenter Musterstadt',
  dpo: { name: 'Mika Muster', email: 'dpo@demo.nahbar.example', phone: '0541 0000-199' },
  opening_hours: { de: 'Mo–Fr 8–16 Uhr' },
};

export function appointment(change: Partial<MyAppointment> = {}): MyAppointment {
  return {
    id: 'appointment-1',
    office,
    topic: { id: 'topic-1', title: { de: 'Ausbildung' }, description: { de: '' } },
    channel: 'video',
    allowed_channels: ['video', 'phone', 'protected_office'],
    adviser: { id: 'adviser-1', display_name: 'Jana Beispiel' },
    starts_at: inMinutes(5),
    ends_at: inMinutes(50),
    zone: 'Europe/Berlin',
    state: 'booked',
    voucher_state: 'none',
    voucher_failure_known: false,
    waiting_room_opens_at: inMinutes(-10),
    met: true,
    continued_by_phone: false,
    survey: { done: false, open: false },
    version: 3,
    moved_from: null,
    person: { display_name: 'Kim Muster' },
    language: 'de',
    phone: null,
    phone_written: null,
    phone_known: false,
    mail_hint: null,
    closes_at: inMinutes(110),
    revision: 3,
    room: null,
    ...change,
  };
}

export const declaration = {
  declaration_id: 'declaration-1',
  version: 2,
  locale: 'de',
  title: 'Einwilligung in das Video-Gespräch',
  short: 'Sie entscheiden frei.',
  body_markdown:
    '## Worum geht es?\n\nEs geht um **Bild und Ton**.\n\n- Nichts wird aufgezeichnet.',
  text_sha256: 'abc',
  dpo: office.dpo,
  needs_legal_review: false,
};

/** An open visit whose services answer like this. Returns what they were asked. */
export function openVisit({
  appointment: shown = appointment(),
  consent = { state: 'none' },
}: { appointment?: MyAppointment; consent?: Partial<MyConsent> } = {}) {
  const asked = { consent: [] as unknown[], keys: [] as (string | null)[] };
  let current = consent;
  visitSession.start({
    access_token: 'token',
    expires_in: 600,
    person_id: 'person-1',
    appointment_id: shown.id,
    office_id: office.id,
    part: 'client',
    visit: '00000001',
  });
  server.use(
    http.get('*/public/offices', () => HttpResponse.json({ items: [office] })),
    http.get('*/public/offices/:id', () => HttpResponse.json(office)),
    http.get('*/my/appointment', () => HttpResponse.json(shown)),
    http.get('*/declaration', () => HttpResponse.json(declaration)),
    http.get('*/consents/me', () => HttpResponse.json(current)),
    http.post('*/consents', async ({ request }) => {
      asked.consent.push(await request.json());
      asked.keys.push(request.headers.get('Idempotency-Key'));
      current = { state: 'given' };
      return HttpResponse.json(current, { status: 201 });
    }),
    http.get('*/livekit/rtc/validate', () => new HttpResponse(null, { status: 401 })),
    http.get(
      '*/events',
      () => new HttpResponse(': ping\n\n', { headers: { 'Content-Type': 'text/event-stream' } }),
    ),
  );
  return asked;
}

/** Who asks to enter the waiting room is told this. */
export function serveEntry(state: Participant['state']): void {
  server.use(
    http.post('*/participants', () =>
      HttpResponse.json({
        participant_id: 'p',
        state,
        profile_default: 'sparsam',
        voucher: null,
      }),
    ),
  );
}
