import { useLingui } from '@lingui/react/macro';

import { Page } from '@/components/Page';

/** Stands in until the staff pages are here. */
export function StaffStartPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Mein Tag`} width="wide">
      {null}
    </Page>
  );
}
