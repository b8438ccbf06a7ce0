import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { LiveEvent } from '@/api/live';
import type { CallRoomProps } from '@/call/CallRoom';
import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

/* What becomes of a talk when the adviser goes to other pages; the stream is said by the tests. */

const call = vi.hoisted(() => ({ mounted: 0, props: null as CallRoomProps | null }));
vi.mock('@/call', async () => {
  const { useEffect } = await import('react');
  return {
    preloadCall: () => undefined,
    ControlButton: ({ label, onClick }: { label: string; onClick: () => void }) => (
      <button type="button" onClick={onClick}>
        {label}
      </button>
    ),
    CallRoom: (props: CallRoomProps) => {
      useEffect(() => void (call.mounted += 1), []);
      call.props = props;
      return (
        <section aria-label="Anruf" data-docked={Boolean(props.docked)}>
          {props.docked && <p>{props.docked.line}</p>}
          {props.docked && (
            <button type="button" onClick={props.docked.onReturn}>
              Zurück
            </button>
          )}
          {!props.docked && props.toolbar}
        </section>
      );
    },
  };
});

const page = '/app/termine/appointment-1/gespraech';
const client = { participant_id: 'c', part: 'client', since: 't1', reason: null } as const;
const appointment = { ends_at: '2026-08-03T13:00:00Z', closes_at: '2026-08-03T14:00:00Z' };
const snapshot = (state: string) =>
  ({
    call_state: 'open',
    appointment,
    participants: [{ ...client, state }],
    at: 't1',
  }) as unknown as LiveEvent;

let tell: (event: Partial<LiveEvent>) => void = () => undefined;
const stream = () => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => {
      tell = (event) =>
        controller.enqueue(
          encoder.encode(
            `event: ${event.type}\ndata: ${JSON.stringify({ at: 't2', ...event })}\n\n`,
          ),
        );
      tell({ ...snapshot('admitted'), type: 'snapshot' } as Partial<LiveEvent>);
    },
  });
};
const say = (event: object) => act(() => Promise.resolve(tell(event as Partial<LiveEvent>)));

vi.setConfig({ testTimeout: 60_000 });

// Pages come when they are asked for, and the first to ask waits long where nothing is cached yet.
beforeAll(
  () =>
    Promise.all([
      import('@/features/staff-call/TalkHost'),
      import('./routes/staff'),
      import('@/features/staff-appointment/AppointmentPage'),
      import('@/features/staff-appointment/OutcomePage'),
      import('@/features/staff-calendar/CalendarPage'),
    ]),
  60_000,
);

beforeEach(() => {
  call.mounted = 0;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  openStaff('adviser');
  server.use(
    http.get('*/appointments/v1/appointments/:id', ({ params }) =>
      HttpResponse.json(
        createAppointment({ id: String(params['id']), starts_at: '2026-08-03T12:30:00Z' }),
      ),
    ),
    http.get('*/consents/me', () =>
      HttpResponse.json({ state: 'given', withdrawn_at: null, carried_out_at: null }),
    ),
    http.post('*/participants', () =>
      HttpResponse.json({ participant_id: 'a', state: 'admitted', profile_default: 'sparsam' }),
    ),
    http.get(
      '*/media/v1/appointments/:id/events',
      () => new HttpResponse(stream(), { headers: { 'Content-Type': 'text/event-stream' } }),
    ),
    http.get('*/appointments/:id/usage', () => HttpResponse.json({ items: [] })),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

const inCall = async () => {
  const rendered = await renderApp(page);
  // The first page takes its time where other programs want the processor too.
  await screen.findByRole('region', { name: 'Anruf' }, { timeout: 30_000 });
  return rendered;
};
const shrink = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Verkleinern' }));
  await screen.findByRole('heading', { level: 1, name: 'Termin mit Kim Muster' });
};
const docked = () => screen.getByRole('region', { name: 'Anruf' });

describe('an adviser who goes to another page during the talk', () => {
  it('stays connected: the same call, small, with who is still inside, and the way back', async () => {
    const { user } = await inCall();
    const { mounted } = call;
    await shrink(user);
    await waitFor(() => expect(docked()).toHaveAttribute('data-docked', 'true'));
    // Said by the stream, which may open later than the page.
    await within(docked()).findByText('Kim Muster ist noch im Gespräch.');
    await user.click(screen.getByRole('link', { name: 'Kalender' }));
    await screen.findByRole('heading', { level: 1, name: /Kalender|Mein Tag/ });
    expect(docked()).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Zurück' }));
    await waitFor(() => expect(docked()).toHaveAttribute('data-docked', 'false'));
    expect(call.mounted).toBe(mounted);
  });

  it('sees when the other one hangs up', async () => {
    const { user } = await inCall();
    await shrink(user);
    await say({ ...client, type: 'left', state: 'left', reason: 'hung_up' });
    expect(await within(docked()).findByText(/Kim Muster hat aufgelegt/)).toBeInTheDocument();
  });

  it('is not taken away when the talk ends, and led to its outcome', async () => {
    const { user } = await inCall();
    await shrink(user);
    act(() => call.props?.onOver('adviser'));
    expect(await screen.findByText('Das Gespräch mit Kim Muster ist beendet.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Termin mit Kim Muster');
    const dock = screen.getByRole('complementary', { name: 'Ihr Gespräch' });
    await user.click(within(dock).getByRole('link', { name: 'Ergebnis eintragen' }));
    await screen.findByRole('heading', { level: 1, name: 'Nach dem Gespräch' });
    expect(screen.queryByText('Das Gespräch mit Kim Muster ist beendet.')).not.toBeInTheDocument();
  });

  it('is told who is still inside after hanging up in the corner', async () => {
    const { user } = await inCall();
    await shrink(user);
    act(() => call.props?.onLeave());
    const told = await screen.findByText('Sie haben aufgelegt. Kim Muster ist noch im Gespräch.');
    expect(told).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Schließen' }));
    expect(told).not.toBeInTheDocument();
  });

  it('opens no second talk over the first', async () => {
    const { user, history } = await inCall();
    await shrink(user);
    act(() => history.push('/app/termine/appointment-2/gespraech'));
    await screen.findByRole('heading', { name: 'Sie sind noch in einem Gespräch' });
    expect(docked()).toHaveAttribute('data-docked', 'true');
  });

  it('is asked before signing out, and by the browser before the page closes', async () => {
    const { user } = await inCall();
    await shrink(user);
    await user.click(screen.getByRole('button', { name: 'Abmelden' }));
    expect(
      await screen.findByRole('dialog', { name: 'Sie sind noch im Gespräch' }),
    ).toBeInTheDocument();
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });
});

describe('a client who takes the consent back', () => {
  const calm = () => screen.findByText('Kim Muster hat die Einwilligung widerrufen');

  it('is shown as what it is, with the ways on, and not as a mistake', async () => {
    await inCall();
    await say({ ...client, type: 'barred', state: 'barred' });
    expect(await calm()).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Telefon oder Schutzbüro wählen' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Anruf' })).not.toBeInTheDocument();
  });

  it('is so even when the refusal comes before the news', async () => {
    await inCall();
    const { ProblemError } = await import('@/lib/problem');
    const missing = { type: '/problems/consent-missing', title: 'Eine Einwilligung fehlt' };
    act(() => call.props?.onRefused(new ProblemError({ ...missing, status: 403 })));
    expect(await calm()).toBeInTheDocument();
    expect(screen.queryByText('Eine Einwilligung fehlt')).not.toBeInTheDocument();
  });
});
