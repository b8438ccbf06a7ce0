import { useLingui } from '@lingui/react/macro';

import type { BrandOutlook } from '@/api/staff/forecast';

/** A brand among others to choose from: one without a code now says so. */
export function useBrandLabel(): (brand: BrandOutlook) => string {
  const { t } = useLingui();
  return ({ brand_name: name, available }) => (available ? name : t`${name} (zurzeit keiner da)`);
}
