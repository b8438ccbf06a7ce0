import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';

import { useVisit } from '../hooks/useVisit';

/** The way back to the code, for who has one: many need it only when their data runs out. */
export function VoucherLink() {
  const { hasVoucher } = useVisit();
  if (!hasVoucher) return null;
  return (
    <ButtonLink to="/t/gutschein" variant="tertiary">
      <Trans>Mein Gutschein</Trans>
    </ButtonLink>
  );
}
