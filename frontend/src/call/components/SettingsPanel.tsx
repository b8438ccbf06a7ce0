import { Trans, useLingui } from '@lingui/react/macro';

import { useState } from 'react';

import { Button } from '@/components/Button';
import { Choices } from '@/components/Choices';

import type { Profile } from '../api';
import type { CallState } from '../engine/state';
import { DeviceChoice } from './DeviceChoice';
import { PanelFrame } from './PanelFrame';
import { WithdrawDialog } from './WithdrawDialog';

export interface SettingsPanelProps {
  state: CallState;
  onDevice: (kind: MediaDeviceKind, id: string) => void;
  onProfile: (profile: Profile) => void;
  /** The person confirmed that they withdraw. */
  onWithdraw: () => void;
  onClose: () => void;
}

/** Which devices, how much data the talk may use, and the way out of the consent. */
export function SettingsPanel({
  state,
  onDevice,
  onProfile,
  onWithdraw,
  onClose,
}: SettingsPanelProps) {
  const { t } = useLingui();
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <PanelFrame title={t`Geräte und Daten`} onClose={onClose}>
      <DeviceChoice state={state} onChoose={onDevice} />
      <Choices<Profile>
        legend={t`Wie viel Daten darf das Gespräch brauchen?`}
        value={state.profile}
        onChange={onProfile}
        choices={[
          {
            value: 'sparsam',
            label: t`Sparsam`,
            detail: t`Kleines Bild. Etwa 150\u00a0MB in der Stunde.`,
          },
          {
            value: 'nur_ton',
            label: t`Nur Ton`,
            detail: t`Kein Bild. Etwa 15\u00a0MB in der Stunde.`,
          },
          {
            value: 'standard',
            label: t`Standard`,
            detail: t`Großes Bild. Etwa 500\u00a0MB in der Stunde.`,
          },
        ]}
      />
      <div>
        <Button variant="tertiary" onClick={() => setWithdrawing(true)}>
          <Trans>Einwilligung widerrufen</Trans>
        </Button>
      </div>
      <WithdrawDialog
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        onConfirm={onWithdraw}
      />
    </PanelFrame>
  );
}
