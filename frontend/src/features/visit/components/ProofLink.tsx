import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';

/** Whoever waited may need to prove it: afterwards, or while nobody comes. */
export function ProofLink({ isThere = false }: { isThere?: boolean }) {
  return (
    <ButtonLink to="/t/bestaetigung" variant="tertiary">
      {isThere ? <Trans>Bestätigung: Sie sind da</Trans> : <Trans>Bestätigung: Sie waren da</Trans>}
    </ButtonLink>
  );
}
