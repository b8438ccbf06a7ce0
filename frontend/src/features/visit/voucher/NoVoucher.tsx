import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';

import { BrandQuestion } from './BrandQuestion';
import { OtherWays } from './OtherWays';

/** There is none, said at once and not on the day of the talk; with every way on. */
export function NoVoucher() {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <BrandQuestion availableOnly onDone={() => setAsked(false)} />;
  return (
    <>
      <Alert tone="warning" title={t`Wir haben leider keinen Gutschein für Sie`}>
        <p>
          <Trans>
            Ihr Termin bleibt. Wir wissen Bescheid. Sie können zwischen diesen Wegen wählen.
          </Trans>
        </p>
      </Alert>
      <OtherWays onOtherBrand={() => setAsked(true)} />
    </>
  );
}
