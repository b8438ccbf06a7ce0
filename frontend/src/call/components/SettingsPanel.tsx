import { Trans, useLingui } from '@lingui/react/macro';

import { useState } from 'react';

import { Button } from '@/components/Button';
import { Choices } from '@/components/Choices';
import { formatMegabytes } from '@/lib/dates';
import type { Http } from '@/lib/http';

import type { Profile } from '../api';
import type { CallState } from '../engine/state';
import { useForecast } from '../useForecast';
import { DeviceChoice } from './DeviceChoice';
import { PanelFrame } from './PanelFrame';
import { WithdrawDialog } from './WithdrawDialog';

export interface SettingsPanelProps {
  http: Http;
  state: CallState;
  onDevice: (kind: MediaDeviceKind, id: string) => void;
  onProfile: (profile: Profile) => void;
  /** The person confirmed that they withdraw. */
  onWithdraw: () => void;
  onClose: () => void;
}

/** Which devices, how much data the talk may use, and the way out of the consent. */
export function SettingsPanel({
  http,
  state,
  onDevice,
  onProfile,
  onWithdraw,
  onClose,
}: SettingsPanelProps) {
  const { t, i18n } = useLingui();
  const forecast = useForecast(http);
  /** „Kleines Bild. Etwa 180 MB in der Stunde." */
  const inAnHour = (words: string, name: string) => {
    const bytes = forecast?.[name];
    if (bytes === undefined) return words;
    const size = formatMegabytes(bytes, i18n.locale);
    return t`${words} Bis zu ${size} in der Stunde.`;
  };
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <>
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
              detail: inAnHour(t`Kleines Bild.`, 'sparsam'),
            },
            {
              value: 'nur_ton',
              label: t`Nur Ton`,
              detail: inAnHour(t`Kein Bild.`, 'audio'),
            },
            {
              value: 'standard',
              label: t`Standard`,
              detail: inAnHour(t`Großes Bild.`, 'standard'),
            },
          ]}
        />
        <div>
          <Button variant="tertiary" onClick={() => setWithdrawing(true)}>
            <Trans>Einwilligung widerrufen</Trans>
          </Button>
        </div>
      </PanelFrame>
      {/* Beside the panel: Escape closes the dialog, and the panel stays. */}
      <WithdrawDialog
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        onConfirm={onWithdraw}
      />
    </>
  );
}
