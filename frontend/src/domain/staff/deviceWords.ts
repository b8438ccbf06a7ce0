import { useLingui } from '@lingui/react/macro';

import type { components } from '@/api/generated/identity';

type Device = Pick<components['schemas']['DeviceAnswer'], 'browser' | 'system'>;

/** „Firefox auf Windows", as far as it is known. */
export function useDeviceWords() {
  const { t } = useLingui();
  const browsers = {
    chrome: 'Chrome',
    edge: 'Edge',
    firefox: 'Firefox',
    safari: 'Safari',
    other: t`Ein Browser`,
  };
  const systems = {
    android: 'Android',
    ios: 'iPhone / iPad',
    linux: 'Linux',
    macos: 'Mac',
    windows: 'Windows',
    other: t`einem Gerät`,
  };
  return ({ browser, system }: Device) => {
    const browserName = browsers[browser ?? 'other'];
    const systemName = systems[system ?? 'other'];
    return t`${browserName} auf ${systemName}`;
  };
}
