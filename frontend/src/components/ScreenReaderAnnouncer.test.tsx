import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { announce } from '@/lib/announce';

import { ScreenReaderAnnouncer } from './ScreenReaderAnnouncer';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what was announced is gone once it was read out', () => {
  render(<ScreenReaderAnnouncer />);
  act(() => announce('Sie sind verbunden.'));
  expect(screen.getByText('Sie sind verbunden.')).toHaveAttribute('aria-live', 'polite');
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(screen.queryByText('Sie sind verbunden.')).toBeNull();
});

test('the same words twice are read twice, each in its own region', () => {
  const { container } = render(<ScreenReaderAnnouncer />);
  act(() => announce('Gelesen.'));
  const first = container.textContent;
  act(() => announce('Gelesen.'));
  expect(container.textContent).not.toBe(first);
  act(() => announce('Das Bild hängt.', { urgent: true }));
  expect(screen.getByText('Das Bild hängt.')).toHaveAttribute('aria-live', 'assertive');
});
