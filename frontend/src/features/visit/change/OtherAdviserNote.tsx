import { Trans } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';

import type { Slot } from '../api/appointment';

/** Says before the choice, not after it, that somebody else would take this talk. */
export function OtherAdviserNote({ slot }: { slot: Slot | null }) {
  if (!slot || slot.same_adviser) return null;
  const name = slot.adviser.display_name;
  return (
    <Alert tone="info" live>
      <p>
        <Trans>
          Zu dieser Zeit sprechen Sie mit <bdi>{name}</bdi>.
        </Trans>
      </p>
    </Alert>
  );
}
