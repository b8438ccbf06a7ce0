import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import DeclarationText from '@/domain/declarations/DeclarationText';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { announce } from '@/lib/announce';
import { isProblem } from '@/lib/problem';

import type { Declaration } from '../api/consent';
import styles from '../DeclarationPage.module.css';
import { useVisit } from '../hooks/useVisit';
import { contactQuery, contactTextQuery } from './api';
import { useAnswer } from './useAnswer';

/** The declaration about e-mails: the whole text, and both answers in view all the time. */
export function MailPage() {
  const { t, i18n } = useLingui();
  const { appointment } = useVisit();
  // A language that the page itself does not speak; another language of the page ends the choice.
  const [chosen, setChosen] = useState({ page: '', tag: '' });
  const locale = chosen.page === i18n.locale ? chosen.tag : i18n.locale;
  const text = useQuery(contactTextQuery(locale));
  const { data: holds } = useQuery(contactQuery);
  const { data } = text;
  return (
    <>
      <Page title={data?.title ?? t`E-Mails zu Ihren Terminen`} lead={data?.short}>
        {text.error && <ProblemView error={text.error} onRetry={() => void text.refetch()} />}
        {data && (
          <DeclarationText
            declaration={data}
            askedAnew={holds?.state === 'outdated'}
            onLanguage={(tag) => setChosen({ page: i18n.locale, tag })}
          />
        )}
        <OfficeContact officeId={appointment.office.id} />
      </Page>
      {data && <Decision text={data} />}
    </>
  );
}

/** Two answers of the same weight; either is one tap. */
function Decision({ text }: { text: Declaration }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const answer = useAnswer(() => {
    announce(t`Ihre Antwort ist gespeichert.`);
    void navigate({ to: '/t' });
  });
  const { error } = answer;
  const said = answer.isPending ? (answer.variables ? 'yes' : 'no') : null;
  return (
    <div className={styles.answers} id="answers">
      {error && (
        <div className={styles.refusal}>
          {isProblem(error, 'declaration-outdated') ? (
            <Alert tone="warning" title={t`Der Text ist neu`} live>
              <p>
                <Trans>Er wurde gerade geändert. Bitte lesen Sie ihn noch einmal.</Trans>
              </p>
            </Alert>
          ) : (
            <ProblemView error={error} />
          )}
        </div>
      )}
      <Button busy={said === 'yes'} onClick={() => answer.mutate(text)}>
        <Trans>Ja, schicken Sie mir E-Mails</Trans>
      </Button>
      <Button busy={said === 'no'} onClick={() => answer.mutate(null)}>
        <Trans>Nein, keine E-Mails</Trans>
      </Button>
    </div>
  );
}
