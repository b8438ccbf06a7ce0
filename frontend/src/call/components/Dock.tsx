import { Trans, useLingui } from '@lingui/react/macro';

import { LeaveIcon, TalkIcon } from '@/components/moreIcons';

import type { CallEngine } from '../engine/CallEngine';
import type { CallState } from '../engine/state';
import { ControlButton } from './ControlButton';
import { MicrophoneSwitch, UnreadWords } from './Controls';
import styles from './Dock.module.css';

/** A talk that goes on in the corner while the person does something else. */
export interface DockedCall {
  /** Who is still inside. */
  line: string;
  onReturn: () => void;
}

export interface DockProps {
  call: DockedCall;
  state: CallState;
  engine: Pick<CallEngine, 'setMicrophone'>;
  unread: number;
  onLeave: () => void;
}

/** Below the small picture: who is inside, and the ways back and out. */
export function Dock({ call, state, engine, unread, onLeave }: DockProps) {
  const { t } = useLingui();
  return (
    <div className={styles.dock}>
      <p className={styles.line} role="status">
        <bdi>{call.line}</bdi>
      </p>
      <div className={styles.controls} role="group" aria-label={t`Steuerung`}>
        <ControlButton
          icon={<TalkIcon />}
          onClick={call.onReturn}
          label={
            <>
              <Trans>Zum Gespräch</Trans>
              <UnreadWords unread={unread} />
            </>
          }
        />
        <MicrophoneSwitch state={state} engine={engine} />
        <ControlButton
          tone="end"
          icon={<LeaveIcon />}
          onClick={onLeave}
          label={<Trans>Auflegen</Trans>}
        />
      </div>
    </div>
  );
}
