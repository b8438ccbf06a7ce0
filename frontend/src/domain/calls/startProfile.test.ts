import { afterEach, describe, expect, it, vi } from 'vitest';

import { startProfile } from './startProfile';

function deviceWith({ network, touch = false }: { network?: object; touch?: boolean }) {
  vi.stubGlobal('navigator', network ? { connection: network } : {});
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(any-pointer: coarse)' && touch,
  }));
}

afterEach(() => vi.unstubAllGlobals());

describe('a device without a voucher', () => {
  it.each([
    ['on a network that costs nothing', { network: { type: 'wifi' }, touch: true }, 'standard'],
    ['at a cable', { network: { type: 'ethernet' } }, 'standard'],
    ['on mobile data', { network: { type: 'cellular' }, touch: true }, 'sparsam'],
    ['that is to save data', { network: { type: 'wifi', saveData: true } }, 'sparsam'],
    ['without a touch screen that names no network', {}, 'standard'],
    ['without one, of a browser that tells other things', { network: {} }, 'standard'],
    ['with a touch screen that names no network, as an iPhone', { touch: true }, 'sparsam'],
  ] as const)('%s begins with the right one', (_, device, profile) => {
    deviceWith(device);
    expect(startProfile('standard')).toBe(profile);
  });
});

it.each(['sparsam', 'nur_ton'] as const)(
  'what a voucher pays for stays „%s" anywhere',
  (profile) => {
    deviceWith({ network: { type: 'wifi' } });
    expect(startProfile(profile)).toBe(profile);
  },
);
