import { describe, expect, it } from 'vitest';

import { calendarEntry, type Entry } from './calendarEntry';

const entry = (change: Partial<Entry> = {}): Entry => ({
  id: '5f0c0c0e-0000-4000-8000-000000000001',
  version: 3,
  starts_at: '2026-08-03T12:30:00Z',
  ends_at: '2026-08-03T13:15:00Z',
  title: 'Video-Gespräch mit Jana Beispiel',
  description: 'Ausbildung\nÖffnen Sie den Link.',
  place: 'Jobcenter Musterstadt',
  ...change,
});
/** Its lines, unfolded. */
const lines = (change?: Partial<Entry>) =>
  calendarEntry(entry(change)).replaceAll('\r\n ', '').split('\r\n');

describe('the calendar entry', () => {
  it.each([
    ['in summer', '2026-08-03T12:30:00Z', '20260803T123000Z'],
    ['in the hour before the clocks go back', '2026-10-25T00:30:00Z', '20261025T003000Z'],
    ['in the hour that comes twice', '2026-10-25T01:30:00Z', '20261025T013000Z'],
    ['in the hour after the clocks went forward', '2026-03-29T01:15:00Z', '20260329T011500Z'],
  ])('says the time in UTC, so it is right everywhere: %s', (_, starts_at, written) => {
    const ends_at = new Date(Date.parse(starts_at) + 45 * 60_000).toISOString();
    expect(lines({ starts_at, ends_at })).toContain(`DTSTART:${written}`);
  });

  it('is the same entry, newer, after the appointment was moved', () => {
    const moved = lines({ version: 4 });
    expect(moved).toContain(`UID:${entry().id}`);
    expect(moved).toContain('SEQUENCE:4');
  });

  it('keeps commas and line breaks inside their field', () => {
    const made = lines({ place: 'Beispielstraße 1, Musterstadt' });
    expect(made).toContain('LOCATION:Beispielstraße 1\\, Musterstadt');
    expect(made).toContain('DESCRIPTION:Ausbildung\\nÖffnen Sie den Link.');
    expect(made).toContain('TRIGGER:-PT30M');
  });
});
