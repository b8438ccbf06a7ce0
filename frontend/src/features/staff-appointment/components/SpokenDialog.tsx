import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { Markdown } from '@/domain/declarations/Markdown';
import { announce } from '@/lib/announce';

import { useNoteSpoken, type TextForPerson } from '../api/toldConsents';
import { TextChoice } from './TextChoice';

interface SpokenDialogProps {
  appointment: Appointment;
  personId: string;
  onClose: () => void;
}

/** A consent that somebody says: the text to read out, and the note that they said yes. */
export function SpokenDialog({ appointment, personId, onClose }: SpokenDialogProps) {
  const { t } = useLingui();
  const [locale, setLocale] = useState<string>(appointment.client?.language ?? 'de');
  const [text, setText] = useState<TextForPerson | null>(null);
  const note = useNoteSpoken(appointment.id, personId, () => {
    announce(t`Vermerkt. Jetzt muss eine zweite Person bestätigen.`);
    onClose();
  });
  const confirm = () => {
    if (text === null) return;
    const { declaration_id, text_sha256, locale: read } = text;
    note.mutate({ declaration_id, text_sha256, locale: read });
  };
  return (
    <ConfirmDialog
      open
      title={t`Mündliche Einwilligung vermerken`}
      action={t`Die Person hat Ja gesagt`}
      busy={note.isPending}
      error={note.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>
          Lesen Sie den Text vor. Eine zweite Person aus Ihrer Geschäftsstelle hört mit und
          bestätigt es innerhalb eines Tages auf dieser Seite. Bis dahin gilt es nicht als
          Einwilligung.
        </Trans>
      </p>
      <TextChoice
        appointmentId={appointment.id}
        personId={personId}
        locale={locale}
        onLocale={setLocale}
        onText={setText}
      />
      {text && (
        <div lang={text.locale} dir="auto">
          <p>{text.short}</p>
          <Markdown text={text.body_markdown} />
        </div>
      )}
    </ConfirmDialog>
  );
}
