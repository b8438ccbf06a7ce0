import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { activateLocale } from '@/lib/i18n';

import type { Allowance } from '../api';
import type { CallState } from '../engine/state';
import { Saving } from './Saving';

const onSoundOnly = vi.fn();

function page(allowance: Partial<Allowance> | null, more: Partial<CallState> = {}) {
  const whole = allowance && { step: 'sparsam', level: 'enough', sound_fits: true, ...allowance };
  const state = {
    allowance: whole as Allowance | null,
    ceiling: whole?.step ?? 'standard',
    profile: 'sparsam',
    limitBytes: 1_000_000,
    ...more,
  } as CallState;
  return (
    <I18nProvider i18n={i18n}>
      <Saving state={state} help={<a href="tel:1">Telefon</a>} onSoundOnly={onSoundOnly} />
    </I18nProvider>
  );
}

const show = (...what: Parameters<typeof page>) => render(page(...what));

beforeEach(async () => {
  onSoundOnly.mockClear();
  await activateLocale('de');
});

describe('What is said of the voucher in the talk', () => {
  it('is nothing while all is well, or there is none', () => {
    expect(show(null).container).toBeEmptyDOMElement();
    expect(show({}).container).toBeEmptyDOMElement();
    expect(show({ step: 'nur_ton' }, { profile: 'nur_ton' }).container).toBeEmptyDOMElement();
  });

  it('says why a picture is smaller, and offers no telephone for it', () => {
    show({ step: 'smaller' });
    expect(screen.getByText(/reichen die Daten länger/)).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Nur Ton' })).not.toBeInTheDocument();
  });

  it('offers sound alone when most is used, and says that it lasts', async () => {
    show({ level: 'low' });
    expect(screen.getByText('Es reicht noch bis zum geplanten Ende.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Nur Ton' }));
    expect(onSoundOnly).toHaveBeenCalledOnce();
  });

  it('offers the telephone before sound does not last', () => {
    show({ step: 'nur_ton', sound_fits: false });
    expect(screen.getByText('Sie können auch am Telefon weitersprechen.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Telefon' })).toBeVisible();
  });

  it('says whose money it is when all is used', () => {
    show({ level: 'used_up', sound_fits: false });
    expect(screen.getByText(/kann Ihr eigenes Geld kosten/)).toBeVisible();
  });

  it('tells the other side that the office pays no more by itself', () => {
    show({ level: 'used_up', sound_fits: false }, { limitBytes: null });
    expect(screen.getByText(/Das Jobcenter zahlt nicht von selbst mehr/)).toBeVisible();
  });

  it('goes once read, and comes back with what is new', async () => {
    const { rerender } = show({ level: 'low' });
    await userEvent.click(screen.getByRole('button', { name: 'Verstanden' }));
    expect(screen.queryByText(/fast verbraucht/)).not.toBeInTheDocument();
    rerender(page({ level: 'used_up' }));
    expect(screen.getByText('Das Daten-Guthaben ist verbraucht')).toBeVisible();
  });
});
