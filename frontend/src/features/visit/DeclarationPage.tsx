import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Markdown } from '@/components/Markdown';
import { OfficeContact, telephoneLink } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { newIdempotencyKey } from '@/lib/http';
import { isProblem } from '@/lib/problem';

import { consentQuery, declarationQuery, giveConsent, type Declaration } from './api/consent';
import { WithdrawLink } from './components/WithdrawLink';
import { stepOf, useVisit } from './hooks/useVisit';
import { paths } from './state/facts';
import { afterConsent } from './state/nextStep';

/** The whole text first, then two buttons of the same weight. */
export function DeclarationPage() {
  const { t, i18n } = useLingui();
  const { appointment, hasVoucher } = useVisit();
  const declaration = useQuery(declarationQuery(appointment.id, i18n.locale));
  return (
    <Page
      title={declaration.data?.title ?? t`Sind Sie einverstanden?`}
      step={stepOf('consent', hasVoucher)}
      lead={declaration.data?.short ?? t`Bitte lesen Sie den Text in Ruhe. Sie entscheiden frei.`}
    >
      {declaration.isPending && <Spinner />}
      {declaration.error && (
        <ProblemView error={declaration.error} onRetry={() => void declaration.refetch()} />
      )}
      {declaration.data && (
        <>
          <Card>
            <Markdown text={declaration.data.body_markdown} />
          </Card>
          <DataProtectionContact dpo={declaration.data.dpo} />
          {declaration.data.needs_legal_review && (
            <Alert tone="info">
              <p>
                <Trans>Dieser Text ist eine Vorlage. Er wird noch rechtlich geprüft.</Trans>
              </p>
            </Alert>
          )}
          <Decision declaration={declaration.data} />
        </>
      )}
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function Decision({ declaration }: { declaration: Declaration }) {
  const { t } = useLingui();
  const { appointment, consent: given, facts } = useVisit();
  const next = paths[afterConsent(facts)];
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState(newIdempotencyKey);
  const consent = useMutation({
    mutationFn: () => giveConsent(appointment.id, declaration, key),
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
  if (given?.state === 'given' && consent.isIdle) {
    return (
      <>
        <Alert tone="success">
          <p>
            <Trans>Sie haben Ja gesagt. Vielen Dank!</Trans>
          </p>
        </Alert>
        <div className="nb-actions">
          <ButtonLink to={next}>
            <Trans>Weiter</Trans>
          </ButtonLink>
        </div>
        <WithdrawLink />
      </>
    );
  }
  return (
    <>
      {isProblem(consent.error, 'declaration-outdated') ? (
        <Alert tone="warning" title={t`Der Text ist neu`} live>
          <p>
            <Trans>Er wurde gerade geändert. Bitte lesen Sie ihn noch einmal.</Trans>
          </p>
        </Alert>
      ) : (
        consent.error && <ProblemView error={consent.error} />
      )}
      <div className="nb-actions">
        <Button busy={consent.isPending} onClick={() => consent.mutate()}>
          <Trans>Ich bin einverstanden</Trans>
        </Button>
        <ButtonLink to="/t/anders">
          <Trans>Lieber Telefon oder Schutzbüro</Trans>
        </ButtonLink>
      </div>
    </>
  );
}

function DataProtectionContact({ dpo }: { dpo: Declaration['dpo'] }) {
  const { name, email, phone } = dpo;
  return (
    <section className="nb-text">
      <p className="nb-text">
        <strong>
          <Trans>Fragen zum Datenschutz?</Trans>
        </strong>
        <br />
        {name}
        {phone && (
          <>
            {' · '}
            <a href={telephoneLink(phone)}>
              <bdi dir="ltr">{phone}</bdi>
            </a>
          </>
        )}
        {email && (
          <>
            {' · '}
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
      </p>
    </section>
  );
}
