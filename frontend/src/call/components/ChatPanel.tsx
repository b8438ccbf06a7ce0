import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';

import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';

import { LONGEST_MESSAGE, TooFast } from '../engine/chat';
import type { ChatMessage } from '../engine/state';
import styles from './ChatPanel.module.css';
import { MessageText } from './MessageText';
import { PanelFrame } from './PanelFrame';

export interface ChatPanelProps {
  messages: ChatMessage[];
  remoteName: string;
  /** What is typed and not sent yet; it outlives this panel. */
  draft: string;
  onDraft: (change: (now: string) => string) => void;
  onSend: (text: string) => Promise<void>;
  onClose: () => void;
}

export function ChatPanel({
  messages,
  remoteName,
  draft,
  onDraft,
  onSend,
  onClose,
}: ChatPanelProps) {
  const { t } = useLingui();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<'lost' | 'too-fast' | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [messages]);

  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setFailure(null);
    setSending(true);
    onSend(draft)
      .then(
        // Whoever typed on meanwhile keeps it.
        () => onDraft((now) => (now === draft ? '' : now)),
        (error: unknown) => setFailure(error instanceof TooFast ? 'too-fast' : 'lost'),
      )
      .finally(() => setSending(false));
  };
  const failures = {
    lost: t`Die Nachricht ging nicht hinaus. Bitte noch einmal senden.`,
    'too-fast': t`Das waren viele Nachrichten auf einmal. Bitte warten Sie einen Moment.`,
  };
  return (
    <PanelFrame title={t`Chat`} first={field} onClose={onClose}>
      <p className={styles.note}>
        <Trans>Was Sie hier schreiben, wird nicht gespeichert.</Trans>
      </p>
      <ol ref={list} className={styles.messages} aria-live="polite">
        {messages.map(({ id, own, text }) =>
          text === null ? (
            <li key={id} className={styles.note}>
              <Trans>Hier kam zu viel auf einmal. Einiges zeigen wir nicht.</Trans>
            </li>
          ) : (
            <li key={id} className={own ? styles.own : styles.other}>
              <span className="nb-sr-only">{own ? t`Sie` : <bdi>{remoteName}</bdi>}: </span>
              <MessageText text={text} />
            </li>
          ),
        )}
      </ol>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={t`Nachricht`}
          ref={field}
          value={draft}
          maxLength={LONGEST_MESSAGE}
          autoComplete="off"
          dir="auto"
          onChange={({ target: { value } }) => onDraft(() => value)}
          error={failure ? failures[failure] : undefined}
        />
        <Button type="submit" block busy={sending}>
          <Trans>Senden</Trans>
        </Button>
      </form>
    </PanelFrame>
  );
}
