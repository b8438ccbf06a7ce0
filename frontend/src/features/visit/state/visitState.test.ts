import { describe, expect, it } from 'vitest';

import { appointment } from '@/test/visit';

import type { View } from './nextStep';
import { afterAction, newVisit, type VisitState } from './visitState';

/** A visit whose talk was moved while its page was open. */
function createMoved(): VisitState {
  const before = appointment({ starts_at: '2026-08-03T12:30:00Z', version: 3 });
  const after = appointment({ starts_at: '2026-08-04T12:30:00Z', version: 4 });
  return [before, after].reduce(
    (state, read) => afterAction(state, { type: 'read', appointment: read }),
    newVisit,
  );
}

describe('that the appointment changed', () => {
  it.each<View>(['call', 'left', 'survey', 'thanks', 'over'])(
    'is no news any more once the talk took place (%s)',
    (view) => {
      const moved = createMoved();
      expect(moved.news).toHaveLength(1);
      const after = afterAction(moved, { type: 'shown', view });
      expect(after.news).toEqual([]);
      // Nor on the page that is opened next.
      expect(afterAction(after, { type: 'shown', view: 'about' }).news).toEqual([]);
    },
  );

  it.each<View>(['about', 'check', 'early', 'waiting', 'admitted'])(
    'stays news until then (%s)',
    (view) => {
      expect(afterAction(createMoved(), { type: 'shown', view }).news).toHaveLength(1);
    },
  );
});
