import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

import { TextAreaField } from '@/components/moreForms';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { announce } from '@/lib/announce';

import { useSendBack, type Declaration } from '../api/declarations';

/** What the service takes. */
const LONGEST = 2000;

/** Telling those who write a draft what it lacks, instead of telephoning about it. */
export function SendBackDialog({ draft, onClose }: { draft: Declaration; onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const [remark, setRemark] = useState('');
  const [isMissed, setMissed] = useState(false);
  const sendBack = useSendBack(draft.id, () => {
    announce(t`Der Entwurf ist zurückgegeben.`);
    onClose();
  });
  const confirm = () => {
    if (!remark.trim()) setMissed(true);
    else sendBack.mutate({ revision: draft.revision, remark: remark.trim() });
  };
  return (
    <ConfirmDialog
      open
      title={t`Entwurf zurückgeben?`}
      action={t`Zurückgeben`}
      busy={sendBack.isPending}
      error={sendBack.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>
          Wer den Entwurf geschrieben hat, sieht Ihre Bemerkung beim Entwurf. Nach der Änderung
          prüfen Sie ihn wieder. Schreiben Sie keine Namen von Leistungsberechtigten hinein.
        </Trans>
      </p>
      <TextAreaField
        id={id}
        label={t`Was soll anders werden?`}
        rows={5}
        maxLength={LONGEST}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
        error={isMissed && !remark.trim() ? t`Schreiben Sie, was anders werden soll.` : undefined}
      />
    </ConfirmDialog>
  );
}
