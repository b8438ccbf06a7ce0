import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { newIdempotencyKey } from '@/lib/http';
import { loadArea } from '@/lib/i18n';
import { isProblem } from '@/lib/problem';

import { consentQuery, declarationQuery, giveConsent, type Declaration } from './api/consent';
import styles from './DeclarationPage.module.css';
import { stepOf, useVisit } from './hooks/useVisit';
import { paths } from './state/facts';
import { afterConsent } from './state/nextStep';

// Not among what every page of a visit loads. No answer is asked for before the text is there.
const DeclarationText = lazy(async () => {
  const [text] = await Promise.all([
    import('@/domain/declarations/DeclarationText'),
    loadArea('receipts'),
  ]);
  return text;
});

/** What matters on one screen, the whole text below it, and both answers in view all the time. */
export function DeclarationPage() {
  const { t, i18n } = useLingui();
  const { appointment, consent, facts, hasVoucher } = useVisit();
  // Who has just said yes goes on; the page they leave does not change under their hands.
  const [hasAnswered, setAnswered] = useState(false);
  const isGiven = facts.consent === 'given' && !hasAnswered;
  // A language that the page itself does not speak; another language of the page ends the choice.
  const [chosen, setChosen] = useState({ page: '', tag: '' });
  const locale = chosen.page === i18n.locale ? chosen.tag : i18n.locale;
  const declaration = useQuery(declarationQuery(appointment.id, locale));
  const { data } = declaration;
  return (
    <Suspense fallback={<Spinner />}>
      <Page
        title={data?.title ?? t`Sind Sie einverstanden?`}
        step={stepOf('consent', hasVoucher)}
        lead={data?.short}
      >
        {declaration.error && (
          <ProblemView error={declaration.error} onRetry={() => void declaration.refetch()} />
        )}
        {data && (
          <>
            {isGiven && <Given />}
            <DeclarationText
              appointment={appointment}
              declaration={data}
              askedAnew={consent?.renewal_needed}
              onLanguage={(tag) => setChosen({ page: i18n.locale, tag })}
            />
          </>
        )}
        <OfficeContact officeId={appointment.office.id} />
      </Page>
      {data && !isGiven && <Decision declaration={data} onAnswer={() => setAnswered(true)} />}
    </Suspense>
  );
}

/** Said yes already: on with it, or back from it, before the text is read again. */
function Given() {
  const { facts } = useVisit();
  return (
    <>
      <Alert tone="success">
        <p>
          <Trans>Sie haben Ja gesagt. Vielen Dank!</Trans>
        </p>
      </Alert>
      <div className="nb-actions">
        <ButtonLink to={paths[afterConsent(facts)]}>
          <Trans>Weiter</Trans>
        </ButtonLink>
      </div>
      <div className="nb-actions">
        <ButtonLink to="/beleg" variant="tertiary">
          <Trans>Beleg laden</Trans>
        </ButtonLink>
      </div>
    </>
  );
}

/** Two answers of the same weight; either is one tap. */
function Decision({ declaration, onAnswer }: { declaration: Declaration; onAnswer: () => void }) {
  const { t } = useLingui();
  const { appointment, facts } = useVisit();
  const next = paths[afterConsent(facts)];
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState(newIdempotencyKey);
  const consent = useMutation({
    mutationFn: () => giveConsent(appointment.id, declaration, key),
    onMutate: onAnswer,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: consentQuery(appointment.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['visit', 'voucher'] });
      await navigate({ to: next });
    },
    onError: (error) => {
      setKey(newIdempotencyKey());
      if (isProblem(error, 'declaration-outdated')) {
        void queries.invalidateQueries({ queryKey: ['visit', 'declaration'] });
      }
    },
  });
  return (
    <div className={styles.answers} id="answers">
      {consent.error && (
        <div className={styles.refusal}>
          {isProblem(consent.error, 'declaration-outdated') ? (
            <Alert tone="warning" title={t`Der Text ist neu`} live>
              <p>
                <Trans>Er wurde gerade geändert. Bitte lesen Sie ihn noch einmal.</Trans>
              </p>
            </Alert>
          ) : (
            <ProblemView error={consent.error} />
          )}
        </div>
      )}
      <Button busy={consent.isPending} onClick={() => consent.mutate()}>
        <Trans>Ich bin einverstanden</Trans>
      </Button>
      <ButtonLink to="/t/anders">
        <Trans>Lieber Telefon oder Schutzbüro</Trans>
      </ButtonLink>
    </div>
  );
}
