import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { CameraIcon, MoreIcon } from '@/components/icons';
import { ChatIcon, LeaveIcon, MicrophoneIcon, PictureIcon } from '@/components/moreIcons';

import type { CallEngine } from '../engine/CallEngine';
import type { CallState } from '../engine/state';
import { ControlButton, ControlSwitch } from './ControlButton';
import styles from './Controls.module.css';

export type Panel = 'chat' | 'settings';

export interface ControlsProps {
  state: CallState;
  engine: Pick<CallEngine, 'setCamera' | 'setMicrophone' | 'setIncoming'>;
  panel: Panel | null;
  /** Messages that came while the chat was closed. */
  unread: number;
  onPanel: (panel: Panel) => void;
  onLeave: () => void;
  toolbar?: ReactNode;
}

export function Controls({
  state,
  engine,
  panel,
  unread,
  onPanel,
  onLeave,
  toolbar,
}: ControlsProps) {
  const { t } = useLingui();
  const soundOnly = state.profile === 'nur_ton';
  const showsPicture = state.incoming && !soundOnly;
  const word = (on: boolean) => (on ? t`an` : t`aus`);
  return (
    <div className={styles.controls} role="group" aria-label={t`Steuerung`}>
      <MicrophoneSwitch state={state} engine={engine} />
      <ControlSwitch
        label={t`Kamera`}
        on={state.camera}
        state={word(state.camera)}
        busy={state.switching.includes('camera')}
        disabled={soundOnly}
        icon={<CameraIcon off={!state.camera} />}
        onChange={(on) => void engine.setCamera(on)}
      />
      <ControlSwitch
        label={t`Bild der anderen Person`}
        short={t`Bild der anderen`}
        on={showsPicture}
        state={word(showsPicture)}
        disabled={soundOnly}
        icon={<PictureIcon off={!showsPicture} />}
        onChange={engine.setIncoming}
      />
      <ControlButton
        icon={<ChatIcon />}
        expanded={panel === 'chat'}
        onClick={() => onPanel('chat')}
        label={
          <>
            <Trans>Chat</Trans>
            <UnreadWords unread={unread} />
          </>
        }
      >
        {unread > 0 && (
          <span className={styles.badge} aria-hidden="true">
            {unread}
          </span>
        )}
      </ControlButton>
      <ControlButton
        icon={<MoreIcon />}
        expanded={panel === 'settings'}
        onClick={() => onPanel('settings')}
        label={<Trans>Mehr</Trans>}
      />
      {toolbar}
      <ControlButton
        tone="end"
        icon={<LeaveIcon />}
        onClick={onLeave}
        label={<Trans>Auflegen</Trans>}
      />
    </div>
  );
}

/** „, 2 neue Nachrichten", for ears only: eyes see the badge. */
export function UnreadWords({ unread }: { unread: number }) {
  if (unread === 0) return null;
  return (
    <span className="nb-sr-only">
      , <Plural value={unread} one="# neue Nachricht" other="# neue Nachrichten" />
    </span>
  );
}

export function MicrophoneSwitch({
  state,
  engine,
}: Pick<ControlsProps, 'state'> & {
  engine: Pick<CallEngine, 'setMicrophone'>;
}) {
  const { t } = useLingui();
  return (
    <ControlSwitch
      label={t`Mikrofon`}
      on={state.microphone}
      state={state.microphone ? t`an` : t`aus`}
      busy={state.switching.includes('microphone')}
      icon={<MicrophoneIcon off={!state.microphone} />}
      onChange={(on) => void engine.setMicrophone(on)}
    />
  );
}
