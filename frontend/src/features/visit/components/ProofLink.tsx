import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';

/** Whoever waited may need to prove it. */
export function ProofLink() {
  return (
    <ButtonLink to="/t/bestaetigung" variant="tertiary">
      <Trans>Bestätigung: Sie waren da</Trans>
    </ButtonLink>
  );
}
