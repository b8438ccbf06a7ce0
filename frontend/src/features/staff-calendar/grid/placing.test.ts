import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { axisOf, minuteOf, offersOf, sideBySide, stretchOf, within, type Stretch } from './placing';

const ZONE = 'Europe/Berlin';
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 16 }))
  .map(([cell, cells]): Stretch => ({ from: cell * 15, to: Math.min((cell + cells) * 15, 1440) }));
const overlap = (a: Stretch, b: Stretch) => a.from < b.to && b.from < a.to;

describe('side by side', () => {
  it('nothing covers anything else, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const placed = sideBySide(stretches.map((at, item) => ({ item, at })));
        expect(placed.map(({ item }) => item).sort((a, b) => a - b)).toEqual(
          stretches.map((_, index) => index),
        );
        placed.forEach((one, index) => {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of placed.slice(index + 1)) {
            expect(overlap(one, other) && one.lane === other.lane).toBe(false);
            if (overlap(one, other)) expect(one.lanes).toBe(other.lanes);
          }
        });
      }),
    );
  });

  it('what meets nobody has the whole width, and comes by time', () => {
    const at = [
      { from: 600, to: 645 },
      { from: 540, to: 600 },
    ];
    expect(sideBySide(at.map((each, item) => ({ item, at: each })))).toEqual([
      { item: 1, from: 540, to: 600, lane: 0, lanes: 1 },
      { item: 0, from: 600, to: 645, lane: 0, lanes: 1 },
    ]);
  });
});

describe('free time', () => {
  it('is cut into pieces that fill it and can each be pointed at', () => {
    fc.assert(
      fc.property(stretch, (free) => {
        const offers = offersOf(free);
        expect(offers[0]?.from).toBe(free.from);
        expect(offers.at(-1)?.to).toBe(free.to);
        offers.forEach((offer, index) => {
          if (offers.length > 1) expect(offer.to - offer.from).toBeGreaterThanOrEqual(30);
          expect(offers[index + 1]?.from ?? free.to).toBe(offer.to);
        });
      }),
    );
  });
});

describe('the axis', () => {
  it('stands as the clocks do, also when they change', () => {
    // 29 March 2026: from 2 to 3 o'clock; 25 October 2026: the hour from 2 to 3 comes twice.
    expect(minuteOf('2026-03-29T00:30:00Z', ZONE)).toBe(90);
    expect(minuteOf('2026-03-29T01:30:00Z', ZONE)).toBe(210);
    const twice = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((starts_at, item) => ({
      item,
      at: stretchOf(
        { starts_at, ends_at: new Date(Date.parse(starts_at) + 2_700_000).toISOString() },
        ZONE,
      ),
    }));
    expect(twice.map(({ at }) => at)).toEqual([
      { from: 150, to: 195 },
      { from: 150, to: 195 },
    ]);
    expect(sideBySide(twice).map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('holds everything in whole hours', () => {
    expect(axisOf([])).toEqual({ from: 480, to: 960 });
    expect(axisOf([{ from: 500, to: 545 }])).toEqual({ from: 480, to: 600 });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1 }), (stretches) => {
        const axis = axisOf(stretches);
        for (const { from, to } of stretches) {
          expect(axis.from).toBeLessThanOrEqual(from);
          expect(axis.to).toBeGreaterThanOrEqual(to);
        }
      }),
    );
  });

  it('shows of an absence what lies in the day', () => {
    const day = { starts_at: '2026-08-02T22:00:00Z', ends_at: '2026-08-03T22:00:00Z' };
    const away = { starts_at: '2026-08-01T00:00:00Z', ends_at: '2026-08-03T08:00:00Z' };
    expect(within(away, day)).toEqual({ starts_at: day.starts_at, ends_at: away.ends_at });
    expect(
      within(day, { starts_at: '2026-08-03T22:00:00Z', ends_at: '2026-08-04T22:00:00Z' }),
    ).toBeNull();
  });
});
