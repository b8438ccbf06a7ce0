import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { TextField } from '@/components/forms';
import { SelectField, TextAreaField } from '@/components/moreForms';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { clock } from '@/lib/clock';

import { useNote, type Line } from '../api/checklist';
import styles from '../checklist.module.css';

/** What somebody found who looked: on which day, who, and a note. */
export function NoteDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { t } = useLingui();
  const { account, office } = useStaff();
  const [found, setFound] = useState<'ok' | 'failed'>('ok');
  const [day, setDay] = useState(() => new Date(clock.now()).toISOString().slice(0, 10));
  const [by, setBy] = useState(account.display_name);
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const note = useNote(office.id, line.id, () => {
    announce(t`Die Prüfung ist eingetragen.`);
    onClose();
  });
  const missing = t`Bitte füllen Sie das Feld aus.`;
  const send = () => {
    setSent(true);
    if (day && by.trim()) note.mutate({ found, done_on: day, done_by: by, note: text });
  };
  return (
    <ConfirmDialog
      open
      title={line.words}
      action={t`Prüfung eintragen`}
      busy={note.isPending}
      error={note.error}
      onClose={onClose}
      onConfirm={send}
    >
      <div className={styles.form}>
        <SelectField
          label={t`Ergebnis`}
          value={found}
          onChange={({ target }) => setFound(target.value === 'failed' ? 'failed' : 'ok')}
        >
          <option value="ok">{t`in Ordnung`}</option>
          <option value="failed">{t`nicht in Ordnung`}</option>
        </SelectField>
        <TextField
          label={t`Geprüft am`}
          type="date"
          value={day}
          error={sent && !day ? missing : undefined}
          onChange={({ target }) => setDay(target.value)}
        />
        <TextField
          label={t`Geprüft von`}
          value={by}
          maxLength={120}
          error={sent && !by.trim() ? missing : undefined}
          onChange={({ target }) => setBy(target.value)}
        />
        <TextAreaField
          label={t`Notiz`}
          rows={3}
          maxLength={1000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
    </ConfirmDialog>
  );
}
