import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import DeclarationText from '@/domain/declarations/DeclarationText';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { announce } from '@/lib/announce';
import { newIdempotencyKey } from '@/lib/http';
import { isProblem } from '@/lib/problem';
import type { VisitAnswer } from '@/lib/visitSession';

import {
  consentQuery,
  declarationQuery,
  giveConsent,
  withdrawConsent,
  type Declaration,
  type MyConsent,
} from '../api/consent';
import styles from '../DeclarationPage.module.css';

type Visit = Pick<VisitAnswer, 'appointment_id' | 'office_id'>;

/** What the link of a minor's guardian opens: the declaration, and what they said to it. No talk. */
export function GuardianVisit({ visit }: { visit: Visit }) {
  const consent = useQuery({
    ...consentQuery(visit.appointment_id),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'withdrawn' && !data.carried_out_at ? 1_000 : false,
  });
  const [isReading, setReading] = useState(false);
  const { data } = consent;
  if (consent.error && !data)
    return <Failed visit={visit} error={consent.error} onRetry={() => void consent.refetch()} />;
  if (!data) return <Spinner />;
  if (data.state === 'given' && !data.renewal_needed) return <Given visit={visit} />;
  if (data.state === 'withdrawn' && !isReading)
    return <Withdrawn visit={visit} consent={data} onRead={() => setReading(true)} />;
  return <Asked visit={visit} consent={data} onGiven={() => setReading(false)} />;
}

function Failed({ visit, error, onRetry }: { visit: Visit; error: Error; onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <Page title={t`Diese Seite lädt nicht`}>
      <ProblemView error={error} onRetry={onRetry} />
      <OfficeContact officeId={visit.office_id} />
    </Page>
  );
}

/** The whole text, and both answers in view all the time. */
function Asked({
  visit,
  consent,
  onGiven,
}: {
  visit: Visit;
  consent: MyConsent;
  onGiven: () => void;
}) {
  const { t, i18n } = useLingui();
  const [saidNo, setSaidNo] = useState(false);
  // A language that the page itself does not speak; another language of the page ends the choice.
  const [chosen, setChosen] = useState({ page: '', tag: '' });
  const locale = chosen.page === i18n.locale ? chosen.tag : i18n.locale;
  const text = useQuery(declarationQuery(visit.appointment_id, locale));
  const { data } = text;
  if (saidNo) return <SaidNo visit={visit} onBack={() => setSaidNo(false)} />;
  return (
    <>
      <Page title={data?.title ?? t`Sind Sie einverstanden?`} lead={data?.short}>
        {text.error && <ProblemView error={text.error} onRetry={() => void text.refetch()} />}
        {data && (
          <DeclarationText
            declaration={data}
            askedAnew={consent.renewal_needed}
            onLanguage={(tag) => setChosen({ page: i18n.locale, tag })}
          />
        )}
        <OfficeContact officeId={visit.office_id} />
      </Page>
      {data && (
        <Answers
          visit={visit}
          declaration={data}
          onGiven={onGiven}
          onNo={() => {
            announce(t`Sie haben Nein gesagt.`);
            setSaidNo(true);
          }}
        />
      )}
    </>
  );
}

/** Two answers of the same weight; either is one tap. */
function Answers({
  visit,
  declaration,
  onGiven,
  onNo,
}: {
  visit: Visit;
  declaration: Declaration;
  onGiven: () => void;
  onNo: () => void;
}) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const give = useMutation({
    mutationFn: () => giveConsent(visit.appointment_id, declaration, key),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: consentQuery(visit.appointment_id).queryKey });
      announce(t`Ihre Antwort ist gespeichert.`);
      onGiven();
    },
    onError: (error) => {
      setKey(newIdempotencyKey());
      if (isProblem(error, 'declaration-outdated'))
        void queries.invalidateQueries({ queryKey: ['visit', 'declaration'] });
    },
  });
  return (
    <div className={styles.answers} id="answers">
      {give.error && (
        <div className={styles.refusal}>
          {isProblem(give.error, 'declaration-outdated') ? (
            <Alert tone="warning" title={t`Der Text ist neu`} live>
              <p>
                <Trans>Er wurde gerade geändert. Bitte lesen Sie ihn noch einmal.</Trans>
              </p>
            </Alert>
          ) : (
            <ProblemView error={give.error} />
          )}
        </div>
      )}
      <Button busy={give.isPending} onClick={() => give.mutate()}>
        <Trans>Ja, ich stimme zu</Trans>
      </Button>
      <Button onClick={onNo}>
        <Trans>Nein, ich stimme nicht zu</Trans>
      </Button>
    </div>
  );
}

function SaidNo({ visit, onBack }: { visit: Visit; onBack: () => void }) {
  const { t } = useLingui();
  return (
    <Page
      title={t`Sie stimmen nicht zu`}
      lead={t`Das ist in Ordnung, und niemand hat einen Nachteil. Ohne Ihr Ja gibt es kein Video-Gespräch. Bitte sagen Sie dem Jobcenter Bescheid: Dann findet das Gespräch am Telefon oder im Jobcenter statt.`}
    >
      <div className="nb-actions">
        <Button variant="tertiary" onClick={onBack}>
          <Trans>Text noch einmal lesen</Trans>
        </Button>
      </div>
      <OfficeContact officeId={visit.office_id} />
    </Page>
  );
}

function Given({ visit }: { visit: Visit }) {
  const { t } = useLingui();
  const [asks, setAsks] = useState(false);
  if (asks) return <Withdraw visit={visit} onBack={() => setAsks(false)} />;
  return (
    <Page
      title={t`Sie haben zugestimmt`}
      lead={t`Vielen Dank! Sie müssen nichts weiter tun. Der junge Mensch muss selbst auch zustimmen.`}
    >
      <div className="nb-actions">
        <ButtonLink to="/beleg" variant="secondary">
          <Trans>Beleg laden</Trans>
        </ButtonLink>
        <Button variant="secondary" onClick={() => setAsks(true)}>
          <Trans>Zustimmung widerrufen</Trans>
        </Button>
      </div>
      <OfficeContact officeId={visit.office_id} />
    </Page>
  );
}

function Withdraw({ visit, onBack }: { visit: Visit; onBack: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const withdraw = useMutation({
    mutationFn: () => withdrawConsent(visit.appointment_id, key),
    retry: 3,
    onSuccess: (answer) => {
      queries.setQueryData(consentQuery(visit.appointment_id).queryKey, answer);
      onBack();
    },
  });
  return (
    <Page
      title={t`Zustimmung widerrufen?`}
      lead={t`Dann gibt es kein Video-Gespräch. Läuft es gerade, endet es sofort. Niemand hat dadurch einen Nachteil.`}
    >
      {withdraw.error && <ProblemView error={withdraw.error} />}
      <div className="nb-actions">
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          <Trans>Ja, widerrufen</Trans>
        </Button>
        <Button variant="secondary" onClick={onBack}>
          <Trans>Nein, dabei bleiben</Trans>
        </Button>
      </div>
      <OfficeContact officeId={visit.office_id} />
    </Page>
  );
}

function Withdrawn({
  visit,
  consent,
  onRead,
}: {
  visit: Visit;
  consent: MyConsent;
  onRead: () => void;
}) {
  const { t } = useLingui();
  return (
    <Page
      title={t`Sie haben widerrufen`}
      lead={t`Das ist in Ordnung. Es gibt kein Video-Gespräch.`}
    >
      <Alert tone={consent.carried_out_at ? 'success' : 'info'} live>
        <p>
          {consent.carried_out_at ? (
            <Trans>Erledigt. Ihr Widerruf gilt.</Trans>
          ) : (
            <Trans>Ihr Widerruf ist gespeichert. Er wird gerade ausgeführt.</Trans>
          )}
        </p>
      </Alert>
      <div className="nb-actions">
        <ButtonLink to="/beleg" variant="secondary">
          <Trans>Beleg laden</Trans>
        </ButtonLink>
        <Button variant="tertiary" onClick={onRead}>
          <Trans>Ich möchte doch zustimmen</Trans>
        </Button>
      </div>
      <OfficeContact officeId={visit.office_id} />
    </Page>
  );
}
