import { http, HttpResponse } from 'msw';

import type { components } from '@/api/generated/appointments';
import type { Appointment, Slot } from '@/api/staff/types';
import { staffSession } from '@/lib/staffSession';

import { server } from './server';
import { office } from './visit';

export const adviserId = 'adviser-1';

export const account = (roles: string[]) => ({
  id: adviserId,
  email: 'jana@demo.nahbar.example',
  display_name: 'Jana Beispiel',
  roles: roles.map((role) => `${role}@${office.id}`),
  from_directory: false,
});

export const signInAnswer = (roles: string[]) => ({
  access_token: 'token',
  expires_in: 600,
  second_factor_missing: false,
  account: account(roles),
});

export function createAppointment(change: Partial<Appointment> = {}): Appointment {
  return {
    id: 'appointment-1',
    office_id: office.id,
    topic: { id: 'topic-1', title: { de: 'Ausbildung' } },
    channel: 'video',
    adviser: { id: adviserId, display_name: 'Jana Beispiel' },
    client: {
      id: 'client-1',
      reference: 'BG-4711',
      display_name: 'Kim Muster',
      phone: null,
      phone_written: null,
      language: 'de',
    },
    clients: [],
    room: null,
    starts_at: '2026-08-03T12:30:00Z',
    ends_at: '2026-08-03T13:15:00Z',
    zone: office.zone,
    state: 'booked',
    voucher_requested: false,
    voucher_state: 'none',
    voucher_refusal: null,
    told: 'no',
    told_how: null,
    told_at: null,
    link: null,
    may_hand_out_link: true,
    survey: { client_done: false, adviser_done: false, open: false },
    moved_from: null,
    client_was_there: false,
    client_presence: null,
    continued_by_phone: false,
    changeable: true,
    cancellable: true,
    version: 3,
    ...change,
  };
}

type Timetable = Omit<components['schemas']['Timetable'], 'talks'> & { talks: Appointment[] };

/** 3 August 2026, a Monday, with nothing in it. */
export function createTimetable(change: Partial<Timetable> = {}): Timetable {
  return {
    office_id: office.id,
    zone: office.zone,
    days: [
      {
        day: '2026-08-03',
        starts_at: '2026-08-02T22:00:00Z',
        ends_at: '2026-08-03T22:00:00Z',
        closed: 'no',
        closed_name: null,
      },
    ],
    advisers: [],
    talks: [],
    complete: true,
    ...change,
  };
}

export function createSlot(change: Partial<Slot> = {}): Slot {
  return {
    starts_at: '2026-08-03T12:30:00Z',
    ends_at: '2026-08-03T13:15:00Z',
    adviser_id: adviserId,
    adviser_name: 'Jana Beispiel',
    room_id: null,
    ...change,
  };
}

export const topic = {
  id: 'topic-1',
  office_id: office.id,
  title: { de: 'Ausbildung' },
  description: { de: 'Ausbildung' },
  channels: ['video', 'phone'],
  duration_minutes: 45,
  break_minutes: 15,
  active: true,
  version: 1,
};

const list = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null });

/** Somebody with these roles is signed in; the services have nothing in them but an office. */
export function openStaff(...roles: string[]): void {
  staffSession.start(signInAnswer(roles));
  serveOffice();
}

export function serveOffice(): void {
  server.use(
    http.get('*/me/notices', () => HttpResponse.json({ items: [] })),
    http.get('*/offices/:id/colleagues', () => list([])),
    http.get('*/offices/:id/checklist/due', () => HttpResponse.json({ items: [] })),
    http.get('*/identity/v1/mail', () =>
      HttpResponse.json({ is_set_up: false, waiting: 0, given_up: 0 }),
    ),
    http.get('*/public/offices', () => list([office])),
    http.get('*/public/offices/:id', () => HttpResponse.json(office)),
    http.get('*/appointments/v1/offices', () => list([office])),
    http.get('*/appointments/v1/topics', () => list([topic])),
    http.get('*/appointments/v1/advisers', () => list([])),
    http.get('*/appointments/v1/appointments', () => list([])),
    http.get('*/appointments/v1/slots', () => list([])),
    http.get('*/offices/:id/timetable', () => HttpResponse.json(createTimetable())),
    http.get('*/consent/v1/offices/:id/guardian-rule', () =>
      HttpResponse.json({ office_id: office.id, is_demanded: false }),
    ),
    http.get('*/consent/v1/appointments/:id/consents', () => HttpResponse.json({ items: [] })),
    http.get('*/appointments/v1/appointments/:id/notices', () =>
      HttpResponse.json({ set_up: false, has_address: false, items: [] }),
    ),
    http.get('*/consent/v1/appointments/:id/spoken-consents', () =>
      HttpResponse.json({ items: [] }),
    ),
    http.get('*/offices/:id/tasks', () => list([])),
    http.get('*/offices/:id/tasks/count', () => HttpResponse.json({ open: 0 })),
    http.get('*/allowance/v1/forecasts', () => HttpResponse.json({ megabytes: 138 })),
    http.get('*/consent/v1/offices/:id/contacts', () =>
      HttpResponse.json({ office, declarations: [] }),
    ),
    http.get('*/consent/v1/offices/:id/languages', () =>
      HttpResponse.json({ office_id: office.id, languages: [], is_chosen: false }),
    ),
    http.get('*/products/:id/pin-batches', () => list([])),
    http.get('*/media/v1/waiting', () => list([])),
    http.get(
      '*/media/v1/waiting/events',
      () => new HttpResponse(': ping\n\n', { headers: { 'Content-Type': 'text/event-stream' } }),
    ),
  );
}
