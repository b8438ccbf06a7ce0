import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Choices } from '@/components/Choices';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { announce } from '@/lib/announce';

import { useRetire, type Declaration } from '../api/declarations';

type Given = 'hold' | 'end';

/** Taking a version back without a next one: nobody can agree, so there are no talks by video. */
export function RetireDialog({
  declaration,
  onClose,
}: {
  declaration: Declaration;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [given, setGiven] = useState<Given | null>(null);
  const [isMissed, setMissed] = useState(false);
  const retire = useRetire(declaration.id, () => {
    announce(t`Die Fassung ist zurückgezogen.`);
    onClose();
  });
  const confirm = () => {
    if (given === null) setMissed(true);
    else retire.mutate({ revision: declaration.revision, consents_end: given === 'end' });
  };
  return (
    <ConfirmDialog
      open
      title={t`Fassung zurückziehen?`}
      action={t`Zurückziehen`}
      busy={retire.isPending}
      error={retire.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>
          Dann kann niemand mehr zustimmen, bis eine neue Fassung veröffentlicht ist. Ohne
          Zustimmung gibt es kein Video-Gespräch. Für eine Verbesserung veröffentlichen Sie besser
          gleich die neue Fassung: Sie löst diese ab.
        </Trans>
      </p>
      {isMissed && given === null && (
        <Alert tone="warning" live title={t`Bitte entscheiden Sie das zuerst`} />
      )}
      <Choices<Given>
        legend={t`Wer dieser Fassung schon zugestimmt hat:`}
        value={given}
        onChange={setGiven}
        choices={[
          { value: 'hold', label: t`Die Zustimmung gilt weiter` },
          {
            value: 'end',
            label: t`Die Zustimmung reicht nicht mehr aus`,
            detail: t`Zum Beispiel, weil der Text falsch war.`,
          },
        ]}
      />
    </ConfirmDialog>
  );
}
