import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Choices } from '@/components/Choices';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { announce } from '@/lib/announce';
import { locales } from '@/lib/i18n';

import { declarationsQuery, usePublish, type Declaration } from '../api/declarations';
import { useKindWords } from '../audiences';
import { earlierOf } from '../earlier';
import { PublishHelp } from './PublishHelp';

export interface PublishDialogProps {
  draft: Declaration;
  onClose: () => void;
}

type Renewal = 'hold' | 'anew';

/** Publishing cannot be taken back: says for whom and in which languages, asks, and decides. */
export function PublishDialog({ draft, onClose }: PublishDialogProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useWords();
  const audience = useKindWords()(draft);
  const list = useQuery(declarationsQuery(office.id));
  const isFirst = list.data !== undefined && earlierOf(list.data, draft) === undefined;
  const [renewal, setRenewal] = useState<Renewal | null>(null);
  const [isMissed, setMissed] = useState(false);
  const languages = locales
    .filter((locale) => draft.texts[locale])
    .map((locale) => words.languages[locale])
    .join(', ');
  const publish = usePublish(draft.id, () => {
    announce(t`Die Erklärung ist veröffentlicht.`);
    onClose();
  });
  const confirm = () => {
    if (!isFirst && renewal === null) {
      setMissed(true);
      return;
    }
    publish.mutate({ revision: draft.revision, material_change: renewal === 'anew' });
  };
  return (
    <ConfirmDialog
      open
      title={t`Jetzt veröffentlichen?`}
      action={t`Veröffentlichen`}
      busy={publish.isPending}
      error={publish.error}
      errorHelp={<PublishHelp error={publish.error} />}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>
          Für: {audience}. Sprachen: {languages}.
        </Trans>
      </p>
      <p>
        {draft.purpose === 'contact' ? (
          <Trans>
            Ab sofort lesen alle diese Fassung, die gefragt werden, ob E-Mails an sie gehen dürfen.
            Sie lässt sich nicht mehr ändern oder löschen.
          </Trans>
        ) : (
          <Trans>
            Ab sofort sehen alle diese Fassung vor ihrem nächsten Gespräch. Sie lässt sich nicht
            mehr ändern oder löschen.
          </Trans>
        )}
      </p>
      {!isFirst && (
        <>
          {isMissed && renewal === null && (
            <Alert tone="warning" live title={t`Bitte entscheiden Sie das zuerst`} />
          )}
          <Choices<Renewal>
            legend={t`Wer schon einer früheren Fassung zugestimmt hat:`}
            value={renewal}
            onChange={setRenewal}
            choices={[
              {
                value: 'hold',
                label: t`Die Zustimmung gilt weiter`,
                detail: t`Am Inhalt hat sich nichts geändert, das für die Entscheidung wichtig ist.`,
              },
              {
                value: 'anew',
                label: t`Alle werden neu gefragt`,
                detail: t`Zweck, Daten, Empfänger oder Rechte sind andere als bisher.`,
              },
            ]}
          />
        </>
      )}
    </ConfirmDialog>
  );
}
