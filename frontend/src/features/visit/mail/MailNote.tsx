import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { ProblemView } from '@/components/ProblemView';

import { contactQuery } from './api';
import { useAnswer } from './useAnswer';

/** Whether e-mails go to the address on file: a question of its own, and the way back in one tap. */
export default function MailNote({ hint }: { hint: string }) {
  const { data } = useQuery(contactQuery);
  const refuse = useAnswer();
  if (!data) return null;
  const { state, askable } = data;
  // An office without a text asks nobody, but whoever agreed once gets out at any time.
  if (!askable && state !== 'given') return null;
  return (
    <Card>
      <h2>
        <Trans>E-Mails zu Ihren Terminen</Trans>
      </h2>
      <p className="nb-text" aria-live="polite">
        {state === 'given' ? (
          <Trans>
            Wir schicken Ihnen E-Mails an <bdi>{hint}</bdi>.
          </Trans>
        ) : state === 'refused' ? (
          <Trans>Wir schicken Ihnen keine E-Mails.</Trans>
        ) : (
          <Trans>
            Dürfen wir Ihnen an <bdi>{hint}</bdi> schreiben? Brief und Telefon sind genauso gut.
            Ohne Ihr Ja schicken wir keine E-Mails.
          </Trans>
        )}
      </p>
      {refuse.error && <ProblemView error={refuse.error} />}
      <div className="nb-actions">
        {state === 'given' ? (
          <Button variant="secondary" busy={refuse.isPending} onClick={() => refuse.mutate(null)}>
            <Trans>Keine E-Mails mehr</Trans>
          </Button>
        ) : (
          <ButtonLink to="/t/e-mails" variant={state === 'refused' ? 'tertiary' : 'secondary'}>
            {state === 'refused' ? (
              <Trans>Ich möchte doch E-Mails</Trans>
            ) : (
              <Trans>Lesen und antworten</Trans>
            )}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
