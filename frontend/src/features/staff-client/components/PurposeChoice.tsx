import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { purposes, usePurposeWords, type Purpose } from '@/domain/clients/purposes';

/** Asked only where the person has no talk with whoever opens their data: one tap goes on. */
export function PurposeChoice({ onChoose }: { onChoose: (purpose: Purpose) => void }) {
  const { t } = useLingui();
  const words = usePurposeWords();
  return (
    <Page
      title={t`Wofür brauchen Sie die Angaben?`}
      lead={t`Die Person hat kein Gespräch bei Ihnen. Was Sie wählen, steht im Protokoll.`}
    >
      <div className="nb-stack nb-stack--tight nb-text">
        {purposes.map((purpose) => (
          <Button key={purpose} variant="secondary" block onClick={() => onChoose(purpose)}>
            {words[purpose]}
          </Button>
        ))}
      </div>
      <p>
        <Trans>Brauchen Sie die Angaben nicht, gehen Sie einfach zurück.</Trans>
      </p>
    </Page>
  );
}
