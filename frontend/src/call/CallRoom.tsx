import { useLingui } from '@lingui/react/macro';
import { useEffect, useState, type ReactNode } from 'react';

import type { Follow } from '@/api/live';
import { announce } from '@/lib/announce';
import type { Http } from '@/lib/http';
import type { ProblemError } from '@/lib/problem';

import type { Profile } from './api';
import styles from './CallRoom.module.css';
import { CallNotices } from './components/CallNotices';
import { Controls, type Panel } from './components/Controls';
import { Dock, type DockedCall } from './components/Dock';
import { Stage, type RemoteState } from './components/Stage';
import type { Planned } from './planned';
import { useCall } from './useCall';
import { useLater } from './useLater';
import { useUnread } from './useUnread';

export interface CallRoomProps {
  http: Http;
  appointmentId: string;
  /** The page's own stream of the talk: a talk has one, whoever reads it. */
  follow: Follow;
  /** How the other side is called, e.g. the adviser's name. */
  remoteName: string;
  profileDefault: Profile;
  /** What the voucher pays for, until the service says more exactly; null without a voucher. */
  bytesLimit: number | null;
  /** When the talk is to end; left out until that is known. */
  planned?: Planned | undefined;
  startWithCamera?: boolean;
  startWithMicrophone?: boolean;
  /** The person pressed „Auflegen"; the connection is closed already. */
  onLeave: () => void;
  /** The talk was ended: by the adviser, or because the appointment changed (cancelled, moved …). */
  onOver: (reason: string) => void;
  /** A grant was refused for good: consent-missing, not-admitted, barred, talk-over … */
  onRefused: (problem: ProblemError) => void;
  /** The person confirmed the withdrawal; the connection is closed already, tell the service now. */
  onWithdraw: () => void;
  /** Somebody sends more data than people type, into the room of this name. */
  onExcess?: (sender: string, roomName: string) => void;
  /** Where the other person is while they are not in the call's room. */
  remote?: RemoteState;
  /** More buttons beside the controls. */
  toolbar?: ReactNode;
  /** Beside the pictures where there is room, below them where there is not. */
  aside?: ReactNode;
  /** Set while the person is on another page: the talk goes on, small and in the corner. */
  docked?: DockedCall | null;
  /** Shown when the line cannot be had: the office's phone number. */
  help?: ReactNode;
}

/** The talk: pictures, sound, controls, chat and meter. Needs the texts of the area `call`. */
export default function CallRoom(props: CallRoomProps) {
  const { t } = useLingui();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [draft, setDraft] = useState('');
  const [state, engine] = useCall(
    {
      http: props.http,
      appointmentId: props.appointmentId,
      profile: props.profileDefault,
      limitBytes: props.bytesLimit,
      onExcess: props.onExcess,
    },
    { camera: props.startWithCamera ?? false, microphone: props.startWithMicrophone ?? false },
    props.follow,
    (event) => {
      if (event.type !== 'ended') return;
      void engine.leave({ tell: false }).then(() => props.onOver(event.reason));
    },
  );

  const { phase, problem } = state;
  const { onRefused } = props;
  useEffect(() => {
    if (phase === 'refused' && problem) onRefused(problem);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told once per refusal
  }, [phase, problem]);
  useEffect(() => {
    if (phase === 'connected') announce(t`Sie sind verbunden.`);
  }, [phase, t]);

  const isHere = phase !== 'elsewhere' && phase !== 'left' && phase !== 'refused';
  const docked = props.docked ?? null;
  const open = isHere && !docked ? panel : null;
  const unread = useUnread(state.messages, open === 'chat');
  useEffect(() => {
    // Without the words: whoever sits beside a loudspeaker need not hear them.
    if (unread > 0) announce(t`Neue Nachricht im Chat`);
  }, [unread, t]);
  const later = useLater(phase === 'connected', open !== null, () => setPanel(null));
  const toggle = (which: Panel) => setPanel((shown) => (shown === which ? null : which));
  const hangUp = () => void engine.leave().then(props.onLeave);
  const { remoteName } = props;
  return (
    // The frame of the page around it hides while this is the whole window: see Shell.
    <section
      className={styles.room}
      aria-label={t`Gespräch mit ${remoteName}`}
      data-phase={phase}
      data-panel={open ?? undefined}
      data-docked={docked ? true : undefined}
      data-whole-window={docked ? undefined : true}
    >
      <Stage state={state} remoteName={remoteName} remote={props.remote ?? 'unknown'} />
      <CallNotices state={state} engine={engine} help={props.help}>
        {later && (
          <later.LaterNotices
            state={state}
            help={props.help}
            planned={props.planned}
            onSoundOnly={() => void engine.setProfile('nur_ton')}
          />
        )}
      </CallNotices>
      {docked ? (
        <Dock call={docked} state={state} engine={engine} unread={unread} onLeave={hangUp} />
      ) : (
        isHere && (
          <Controls
            state={state}
            engine={engine}
            panel={open}
            unread={unread}
            onPanel={toggle}
            onLeave={hangUp}
            toolbar={props.toolbar}
          />
        )
      )}
      {open && later && (
        <div className={styles.panel}>
          {open === 'chat' ? (
            <later.ChatPanel
              messages={state.messages}
              remoteName={remoteName}
              draft={draft}
              onDraft={setDraft}
              onSend={engine.sendMessage}
              onClose={() => setPanel(null)}
            />
          ) : (
            <later.SettingsPanel
              http={props.http}
              state={state}
              onDevice={(kind, id) => void engine.chooseDevice(kind, id)}
              onProfile={(profile) => void engine.setProfile(profile)}
              onWithdraw={() => void engine.leave({ tell: false }).then(props.onWithdraw)}
              onClose={() => setPanel(null)}
            />
          )}
        </div>
      )}
      {props.aside && !docked && <div className={styles.aside}>{props.aside}</div>}
    </section>
  );
}
