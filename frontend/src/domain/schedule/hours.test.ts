import { expect, it } from 'vitest';

import { checkHours, inOrder } from './hours';

const monday = (starts: string, ends: string) => ({ weekday: 0, starts, ends });

it('takes stretches that touch, and midnight as the end of a day', () => {
  expect(checkHours([monday('08:00', '12:00'), monday('12:00', '24:00')]).size).toBe(0);
});

it('finds an end before its beginning', () => {
  expect(checkHours([monday('16:00', '08:00')]).get(0)).toBe('backwards');
});

it('finds an overlap at the later row, on the same day only', () => {
  const items = [
    monday('08:00', '12:00'),
    monday('11:45', '16:00'),
    { ...monday('08:00', '12:00'), weekday: 1 },
  ];
  expect([...checkHours(items)]).toEqual([[1, 'overlap']]);
});

it('puts them in order of day and time', () => {
  const items = [
    { ...monday('08:00', '12:00'), weekday: 4 },
    monday('13:00', '16:00'),
    monday('08:00', '12:00'),
  ];
  expect(inOrder(items).map(({ weekday, starts }) => `${weekday} ${starts}`)).toEqual([
    '0 08:00',
    '0 13:00',
    '4 08:00',
  ]);
});
