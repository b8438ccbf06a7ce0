import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { DescriptionList, type Fact } from '@/components/staff/DescriptionList';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';

import { useReview, type Declaration } from '../api/declarations';
import { StateBadge } from './StateBadge';
import { PublishDialog } from './PublishDialog';
import { Remarks } from './Remarks';
import { RetireDialog } from './RetireDialog';
import { SendBackDialog } from './SendBackDialog';
import { useWhoAndWhen } from './useWhoAndWhen';

/** Where a declaration stands, who did what, and the next step for whoever may take it. */
export function LifeCard({ declaration }: { declaration: Declaration }) {
  const { t } = useLingui();
  const facts = useSteps(declaration);
  const { state, material_change, consents_end } = declaration;
  return (
    <Card>
      <h2>
        <Trans>Stand</Trans> <StateBadge state={state} />
      </h2>
      <DescriptionList facts={facts} />
      <Remarks declaration={declaration} />
      {state === 'published' && material_change && (
        <p>{t`Wer einer früheren Fassung zugestimmt hat, wird neu gefragt.`}</p>
      )}
      {consents_end && <p>{t`Zustimmungen zu dieser Fassung reichen nicht mehr aus.`}</p>}
      <NextStep declaration={declaration} />
    </Card>
  );
}

function NextStep({ declaration }: { declaration: Declaration }) {
  const { t } = useLingui();
  const { account, has } = useStaff();
  const [asking, setAsking] = useState<'publish' | 'retire' | 'send-back' | null>(null);
  const { id, state, revision, writers } = declaration;
  const review = useReview(id, () => announce(t`Der Entwurf ist geprüft.`));
  if (!has('dpo', 'team_lead') || state === 'retired') return null;
  const close = () => setAsking(null);
  if (state === 'published')
    return (
      <div className="nb-actions">
        <Button variant="secondary" onClick={() => setAsking('retire')}>
          {t`Fassung zurückziehen`}
        </Button>
        {asking === 'retire' && <RetireDialog declaration={declaration} onClose={close} />}
      </div>
    );
  if (writers.length === 0 || writers.includes(account.id))
    return (
      <p>
        <Trans>
          Prüfen und veröffentlichen muss eine zweite Person: jemand anderes für Datenschutz oder
          die Teamleitung. Sie findet den Entwurf unter „Erklärungen“.
        </Trans>
      </p>
    );
  return (
    <>
      {review.error && <StaffProblem error={review.error} />}
      <div className="nb-actions">
        {state !== 'reviewed' ? (
          <Button busy={review.isPending} onClick={() => review.mutate({ revision })}>
            {t`Geprüft: Der Text ist gut so`}
          </Button>
        ) : (
          <Button onClick={() => setAsking('publish')}>{t`Veröffentlichen`}</Button>
        )}
        <Button variant="secondary" onClick={() => setAsking('send-back')}>
          {t`Mit Bemerkung zurückgeben`}
        </Button>
      </div>
      {state !== 'reviewed' && (
        <p className="nb-soft">
          <Trans>Lesen Sie den Text in jeder Sprache. Danach können Sie ihn veröffentlichen.</Trans>
        </p>
      )}
      {asking === 'publish' && <PublishDialog draft={declaration} onClose={close} />}
      {asking === 'send-back' && <SendBackDialog draft={declaration} onClose={close} />}
    </>
  );
}

/** Who did what, and when; a published version has no other witness. */
function useSteps(declaration: Declaration): Fact[] {
  const { t } = useLingui();
  const { who, when } = useWhoAndWhen();
  const { writers, reviewed_at, reviewed_by, published_at, published_by } = declaration;
  const { retired_at, retired_by } = declaration;
  const steps: [name: string, at: string | null, by: string | null][] = [
    [t`Geprüft`, reviewed_at, reviewed_by],
    [t`Veröffentlicht`, published_at, published_by],
    [t`Abgelöst oder zurückgezogen`, retired_at, retired_by],
  ];
  return [
    {
      name: t`Geschrieben`,
      value: writers.length > 0 ? writers.map(who).join(', ') : t`nicht bekannt`,
    },
    ...steps.flatMap(([name, at, by]) =>
      at === null ? [] : [{ name, value: `${when(at)}, ${who(by)}` }],
    ),
  ];
}
