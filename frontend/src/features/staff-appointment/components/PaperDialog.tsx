import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { TextField } from '@/components/forms';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { announce } from '@/lib/announce';

import { useRegisterPaper, useUploadScan, type TextForPerson } from '../api/toldConsents';
import { TextChoice } from './TextChoice';

const LARGEST_BYTES = 3_000_000;
const TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

interface PaperDialogProps {
  appointment: Appointment;
  personId: string;
  onClose: () => void;
}

/** A consent that somebody signed: when, which text, and the paper itself as a scan. */
export function PaperDialog({ appointment, personId, onClose }: PaperDialogProps) {
  const { t } = useLingui();
  const fileId = useId();
  const [locale, setLocale] = useState<string>(appointment.client?.language ?? 'de');
  const [text, setText] = useState<TextForPerson | null>(null);
  const [declaredOn, setDeclaredOn] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isMissed, setMissed] = useState(false);
  const upload = useUploadScan(appointment.id, personId);
  const register = useRegisterPaper(appointment.id, personId, () => {
    announce(t`Die Einwilligung ist erfasst.`);
    onClose();
  });
  const cannotTake = file !== null && (file.size > LARGEST_BYTES || !TYPES.includes(file.type));
  const confirm = () => {
    if (text === null || file === null || declaredOn === '' || cannotTake) {
      setMissed(true);
      return;
    }
    upload.mutate(file, {
      onSuccess: ({ scan_id }) =>
        register.mutate({
          declaration_id: text.declaration_id,
          text_sha256: text.text_sha256,
          locale: text.locale,
          declared_on: declaredOn,
          scan_id,
        }),
    });
  };
  return (
    <ConfirmDialog
      open
      title={t`Einwilligung auf Papier erfassen`}
      action={t`Einwilligung erfassen`}
      busy={upload.isPending || register.isPending}
      error={upload.error ?? register.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>
          Die Person hat den Text von heute gelesen und unterschrieben. Die Einwilligung gilt,
          sobald Sie sie erfassen. Im Protokoll steht, wer sie erfasst hat.
        </Trans>
      </p>
      <TextChoice
        appointmentId={appointment.id}
        personId={personId}
        locale={locale}
        onLocale={setLocale}
        onText={setText}
      />
      <TextField
        label={t`Unterschrieben am`}
        type="date"
        value={declaredOn}
        error={isMissed && declaredOn === '' ? t`Bitte nennen Sie den Tag` : undefined}
        onChange={(event) => setDeclaredOn(event.target.value)}
      />
      <div>
        <label className="kern-label" htmlFor={fileId}>
          {t`Scan des Papiers`}
        </label>
        <p id={`${fileId}-hint`} className="nb-soft">
          <Trans>PDF, JPEG oder PNG, höchstens 3 MB. Der Scan wird verschlüsselt aufbewahrt.</Trans>
        </p>
        <input
          id={fileId}
          type="file"
          accept={TYPES.join(',')}
          aria-describedby={`${fileId}-hint`}
          aria-invalid={(isMissed && file === null) || cannotTake || undefined}
          onChange={(event) => {
            upload.reset();
            setFile(event.target.files?.[0] ?? null);
          }}
        />
        {isMissed && file === null && (
          <Alert tone="warning" live title={t`Bitte wählen Sie den Scan aus`} />
        )}
        {cannotTake && (
          <Alert
            tone="warning"
            live
            title={t`Diese Datei geht nicht. Nehmen Sie PDF, JPEG oder PNG mit höchstens 3 MB.`}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
