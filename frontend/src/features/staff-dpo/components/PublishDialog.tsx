import { Trans, useLingui } from '@lingui/react/macro';

import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { useWords } from '@/domain/staff/words';
import { announce } from '@/lib/announce';
import { locales } from '@/lib/i18n';

import { usePublish, type Declaration } from '../api/declarations';
import { useAudiences } from '../audiences';
import { PublishHelp, type PublishHelpProps } from './PublishHelp';

export interface PublishDialogProps extends Pick<PublishHelpProps, 'onTakeOver'> {
  draft: Declaration;
  onClose: () => void;
}

/** Publishing cannot be taken back: says for whom and in which languages, then asks. */
export function PublishDialog({ draft, onClose, onTakeOver }: PublishDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const audience = useAudiences()[draft.audience];
  const languages = locales
    .filter((locale) => draft.texts[locale])
    .map((locale) => words.languages[locale])
    .join(', ');
  const publish = usePublish(draft.id, () => {
    announce(t`Die Erklärung ist veröffentlicht.`);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={t`Jetzt veröffentlichen?`}
      action={t`Veröffentlichen`}
      busy={publish.isPending}
      error={publish.error}
      errorHelp={<PublishHelp error={publish.error} onTakeOver={onTakeOver} />}
      onClose={onClose}
      onConfirm={() => publish.mutate({ revision: draft.revision })}
    >
      <p>
        <Trans>
          Für: {audience}. Sprachen: {languages}.
        </Trans>
      </p>
      <p>
        <Trans>
          Ab sofort sehen alle diese Fassung vor ihrem nächsten Gespräch. Sie lässt sich nicht mehr
          ändern oder löschen. Einwilligungen zu früheren Fassungen bleiben gültig.
        </Trans>
      </p>
    </ConfirmDialog>
  );
}
