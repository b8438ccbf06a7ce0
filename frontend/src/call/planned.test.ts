import { expect, it } from 'vitest';

import { momentsOf, sayOfEnd } from './planned';

const planned = {
  endsAt: '2026-08-03T09:45:00Z',
  closesAt: '2026-08-03T10:45:00Z',
  zone: 'Europe/Berlin',
};
const at = (time: string) => sayOfEnd(planned, Date.parse(`2026-08-03T${time}Z`));

it('is said five minutes before the planned end, at it, and five before the hard one', () => {
  const said = ['09:39:59', '09:40:00', '09:42:00', '09:44:59', '09:45:00', '09:47:00'].map(at);
  expect(said).toEqual([null, 'soon', null, null, 'over', null]);
  expect(['10:39:59', '10:40:00', '10:46:00'].map(at)).toEqual([null, 'closing', 'closing']);
});

it('changes at its moments and at no other', () => {
  for (const moment of momentsOf(planned)) {
    expect(sayOfEnd(planned, moment - 1)).not.toBe(sayOfEnd(planned, moment));
  }
});

it('says that it closes where a talk closes before it is planned to end', () => {
  const short = { ...planned, closesAt: planned.endsAt };
  expect(sayOfEnd(short, Date.parse('2026-08-03T09:41:00Z'))).toBe('closing');
});
