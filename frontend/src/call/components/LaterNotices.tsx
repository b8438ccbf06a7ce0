import type { ReactNode } from 'react';

import type { CallState } from '../engine/state';
import type { Planned } from '../planned';
import { DeviceNotice } from './DeviceNotice';
import { PlannedEnd } from './PlannedEnd';
import { Saving } from './Saving';
import { SoundFirst } from './SoundFirst';

interface LaterNoticesProps {
  state: CallState;
  planned: Planned | undefined;
  /** The office's phone number. */
  help?: ReactNode;
  onSoundOnly: () => void;
}

/** What there may be to say of a talk that has begun. */
export function LaterNotices({ state, planned, help, onSoundOnly }: LaterNoticesProps) {
  return (
    <>
      {state.phase === 'connected' && (
        <>
          {planned && <PlannedEnd planned={planned} />}
          <SoundFirst state={state} help={help} />
          <Saving state={state} help={help} onSoundOnly={onSoundOnly} />
        </>
      )}
      {state.deviceTrouble && <DeviceNotice trouble={state.deviceTrouble} />}
    </>
  );
}
