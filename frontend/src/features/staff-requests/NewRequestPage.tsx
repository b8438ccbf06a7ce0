import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { isDay, today } from '@/lib/days';

import { useNoteRequest, type Article } from './api/requests';
import { PersonFinder } from './components/PersonFinder';
import { useRequestWords } from './words';

/** A request that came in: what is wanted, whose it is, and the day from which the month counts. */
export function NewRequestPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useRequestWords();
  const navigate = useNavigate();
  const [article, setArticle] = useState<Article | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [receivedOn, setReceivedOn] = useState(today(office.zone));
  const [isMissing, setIsMissing] = useState(false);
  const note = useNoteRequest(office.id, (made) => {
    announce(t`Die Anfrage ist aufgenommen.`);
    void navigate({ to: '/app/anfragen/$requestId', params: { requestId: made.id } });
  });
  const details: Record<Article, string> = {
    access: t`Was ist über mich gespeichert?`,
    rectification: t`Etwas ist falsch oder fehlt.`,
    erasure: t`Löschen Sie meine Daten.`,
    restriction: t`Bewahren Sie die Daten auf, aber nutzen Sie sie nicht.`,
    portability: t`Geben Sie mir meine Daten für ein anderes Programm.`,
    objection: t`Verarbeiten Sie meine Daten nicht weiter.`,
  };
  const send = () => {
    if (!article || !personId || !isDay(receivedOn)) {
      setIsMissing(true);
      return;
    }
    note.mutate({ article, person_id: personId, received_on: receivedOn });
  };
  return (
    <RoleGate roles={['dpo']}>
      <Page
        title={t`Anfrage aufnehmen`}
        width="wide"
        aside={<ButtonLink variant="tertiary" to="/app/anfragen">{t`Zur Liste`}</ButtonLink>}
      >
        <Card>
          <Choices
            legend={t`Was möchte die Person?`}
            value={article}
            onChange={setArticle}
            choices={(Object.keys(details) as Article[]).map((each) => ({
              value: each,
              label: words.articles[each],
              detail: details[each],
            }))}
          />
        </Card>
        <Card>
          <PersonFinder onFound={setPersonId} />
        </Card>
        <Card>
          <TextField
            type="date"
            label={t`Eingegangen am`}
            hint={t`Von diesem Tag an zählt der Monat, auch wenn Sie erst später davon erfahren haben.`}
            value={receivedOn}
            max={today(office.zone)}
            onChange={(event) => setReceivedOn(event.target.value)}
          />
        </Card>
        {isMissing && !(article && personId && isDay(receivedOn)) && (
          <p className="kern-error" role="alert">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">
              {!article ? (
                <Trans>Wählen Sie, was die Person möchte.</Trans>
              ) : !personId ? (
                <Trans>Suchen Sie zuerst die Person.</Trans>
              ) : (
                <Trans>Geben Sie an, wann die Anfrage eingegangen ist.</Trans>
              )}
            </span>
          </p>
        )}
        {note.error && <StaffProblem error={note.error} onRetry={send} />}
        <div className="nb-actions">
          <Button busy={note.isPending} onClick={send}>{t`Anfrage aufnehmen`}</Button>
        </div>
      </Page>
    </RoleGate>
  );
}
