import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import {
  CameraIcon,
  ChatIcon,
  LeaveIcon,
  MicrophoneIcon,
  MoreIcon,
  PictureIcon,
} from '@/components/icons';

import type { CallEngine } from '../engine/CallEngine';
import type { CallState } from '../engine/state';
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
  return (
    <div className={styles.controls} role="group" aria-label={t`Steuerung`}>
      <Switch
        label={t`Mikrofon`}
        on={state.microphone}
        busy={state.switching.includes('microphone')}
        icon={<MicrophoneIcon off={!state.microphone} />}
        onChange={(on) => void engine.setMicrophone(on)}
      />
      <Switch
        label={t`Kamera`}
        on={state.camera}
        busy={state.switching.includes('camera')}
        disabled={soundOnly}
        icon={<CameraIcon off={!state.camera} />}
        onChange={(on) => void engine.setCamera(on)}
      />
      <Switch
        label={t`Bild der anderen Person`}
        short={t`Bild der anderen`}
        on={showsPicture}
        disabled={soundOnly}
        icon={<PictureIcon off={!showsPicture} />}
        onChange={engine.setIncoming}
      />
      <button
        type="button"
        className={styles.control}
        aria-expanded={panel === 'chat'}
        onClick={() => onPanel('chat')}
      >
        <ChatIcon />
        <span>
          <Trans>Chat</Trans>
          {unread > 0 && (
            <span className="nb-sr-only">
              , <Plural value={unread} one="# neue Nachricht" other="# neue Nachrichten" />
            </span>
          )}
        </span>
        {unread > 0 && (
          <span className={styles.badge} aria-hidden="true">
            {unread}
          </span>
        )}
      </button>
      <button
        type="button"
        className={styles.control}
        aria-expanded={panel === 'settings'}
        onClick={() => onPanel('settings')}
      >
        <MoreIcon />
        <span>
          <Trans>Mehr</Trans>
        </span>
      </button>
      {toolbar}
      <button type="button" className={styles.leave} onClick={onLeave}>
        <LeaveIcon />
        <span>
          <Trans>Auflegen</Trans>
        </span>
      </button>
    </div>
  );
}

interface SwitchProps {
  label: string;
  /** The words on the button, where the name is too long for it: the name's beginning. */
  short?: string;
  on: boolean;
  busy?: boolean;
  disabled?: boolean;
  icon: ReactNode;
  onChange: (on: boolean) => void;
}

function Switch({ label, short, on, busy = false, disabled = false, icon, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-busy={busy || undefined}
      disabled={disabled}
      className={on ? styles.on : styles.control}
      onClick={() => {
        if (!busy) onChange(!on);
      }}
    >
      {icon}
      <span aria-hidden="true">{short ?? label}</span>
      <span className={styles.state} aria-hidden="true">
        {on ? <Trans>an</Trans> : <Trans>aus</Trans>}
      </span>
    </button>
  );
}
