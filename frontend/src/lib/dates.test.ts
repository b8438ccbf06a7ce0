import { describe, expect, it } from 'vitest';

import { formatCents, formatDay, formatMegabytes, formatTime, officeDay } from './dates';

describe('dates', () => {
  it('shows the office’s clock, in summer and in winter', () => {
    expect(formatTime('2026-07-01T10:00:00Z', 'Europe/Berlin', 'de')).toBe('12:00');
    expect(formatTime('2026-12-01T10:00:00Z', 'Europe/Berlin', 'de')).toBe('11:00');
  });

  it('knows that the office’s day may be another than the UTC day', () => {
    expect(officeDay('2026-07-01T22:30:00Z', 'Europe/Berlin')).toBe('2026-07-02');
    expect(formatDay('2026-07-01T22:30:00Z', 'Europe/Berlin', 'de-x-leicht')).toBe(
      'Donnerstag, 2. Juli 2026',
    );
  });

  it('writes numbers as the language does', () => {
    expect(formatMegabytes(3_540_000, 'de')).toBe('3,5\u00a0MB');
    expect(formatMegabytes(153_400_000, 'en')).toBe('153\u00a0MB');
    expect(formatCents(1250, 'de')).toBe('12,50\u00a0€');
  });
});
