import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { Page } from '@/components/Page';
import { StateBadge } from '@/domain/appointments/badges';
import { ReopenCall } from '@/domain/calls/ReopenCall';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { formatTime } from '@/lib/dates';
import { isProblem } from '@/lib/problem';

import { useChange, type Changes } from './api/changes';
import { AppointmentView, useReload } from './components/AppointmentView';
import { BackToAppointment } from './components/BackToAppointment';
import { OwnProof } from './components/OwnProof';
import { SurveyForm } from './components/SurveyForm';

/** What is chosen: a talk continued by phone was held, and it is said how. */
type Outcome = NonNullable<Changes['outcome']['outcome']> | 'by_phone';

const bodyOf = (outcome: Outcome): Changes['outcome'] =>
  outcome === 'by_phone' ? { outcome: 'held', continued_by_phone: true } : { outcome };

export function OutcomePage() {
  return <AppointmentView>{(found) => <AfterTalk appointment={found} />}</AppointmentView>;
}

function AfterTalk({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const { account } = useStaff();
  const navigate = useNavigate();
  const { survey, state } = appointment;
  const [correcting, setCorrecting] = useState(false);
  const asks = appointment.adviser.id === account.id && survey.open && !survey.adviser_done;
  return (
    <Page
      title={t`Nach dem Gespräch`}
      lead={t`Notieren Sie nur, ob es stattgefunden hat. Der Inhalt gehört nicht hierher.`}
      aside={<BackToAppointment id={appointment.id} />}
    >
      {state === 'booked' || correcting ? (
        <OutcomeForm
          appointment={appointment}
          onDone={() => setCorrecting(false)}
          {...(correcting && { onClose: () => setCorrecting(false) })}
        />
      ) : (
        <Noted appointment={appointment} onCorrect={() => setCorrecting(true)} />
      )}
      <ReopenCall
        appointment={appointment}
        onReopened={() =>
          void navigate({
            to: '/app/termine/$appointmentId/gespraech',
            params: { appointmentId: appointment.id },
          })
        }
      />
      {appointment.channel === 'video' && appointment.adviser.id === account.id && (
        <OwnProof appointmentId={appointment.id} />
      )}
      {asks && <SurveyForm appointmentId={appointment.id} />}
      {survey.adviser_done && <Alert tone="success" live title={t`Danke für Ihre Antworten`} />}
      <div>
        <ButtonLink variant="tertiary" to="/app/kalender">{t`Zurück zu meinem Tag`}</ButtonLink>
      </div>
    </Page>
  );
}

/** What was noted, and the way to correct it: mistakes here may cost a client benefits. */
function Noted({ appointment, onCorrect }: { appointment: Appointment; onCorrect: () => void }) {
  const { t } = useLingui();
  const reload = useReload(appointment.id);
  const takeBack = useChange(appointment, 'outcome');
  if (appointment.state === 'cancelled') return <StateBadge state="cancelled" />;
  const isOdd = appointment.state === 'no_show' && appointment.client_was_there;
  return (
    <Alert
      tone={isOdd ? 'danger' : 'success'}
      live
      title={isOdd ? t`Stimmt das Ergebnis?` : t`Das Ergebnis ist eingetragen`}
    >
      <p>
        <StateBadge state={appointment.state} />
      </p>
      {appointment.continued_by_phone && <p>{t`Am Telefon weitergeführt`}</p>}
      {isOdd && <p>{t`Eingetragen ist „nicht erschienen“. Die Person war aber da.`}</p>}
      {takeBack.error && (
        <StaffProblem error={takeBack.error} onReload={() => (reload(), takeBack.reset())} />
      )}
      <div className="nb-actions">
        <ButtonLink to="/app/buchen" search={{ nach: appointment.id }}>
          {t`Folgetermin buchen`}
        </ButtonLink>
        <Button variant="secondary" onClick={onCorrect}>
          {t`Ergebnis ändern`}
        </Button>
        <Button
          variant="tertiary"
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate({ body: { outcome: null }, version: appointment.version })}
        >
          {t`Ergebnis zurücknehmen`}
        </Button>
      </div>
    </Alert>
  );
}

interface OutcomeFormProps {
  appointment: Appointment;
  onDone: () => void;
  /** Only where something is noted already that can stay. */
  onClose?: () => void;
}

function OutcomeForm({ appointment, onDone, onClose }: OutcomeFormProps) {
  const { t } = useLingui();
  const { state } = appointment;
  const [outcome, setOutcome] = useState<Outcome | null>(
    state === 'booked' || state === 'cancelled'
      ? null
      : appointment.continued_by_phone
        ? 'by_phone'
        : state,
  );
  const reload = useReload(appointment.id);
  const save = useChange(appointment, 'outcome', onDone);
  // The client may come between reading and saving: then the service says it first.
  const seen = appointment.client_was_there || isProblem(save.error, 'client-was-there');
  const stayed = appointment.client_presence;
  // Nobody's word goes against what the server saw at the talk's own time.
  const cannot = outcome === 'no_show' && stayed !== null;
  const isOdd = outcome === 'no_show' && seen && !cannot;
  return (
    <Card>
      <Choices<Outcome>
        legend={t`Wie ist der Termin ausgegangen?`}
        value={outcome}
        onChange={setOutcome}
        choices={[
          { value: 'held', label: t`Hat stattgefunden` },
          ...(appointment.channel === 'video'
            ? [{ value: 'by_phone' as const, label: t`Am Telefon weitergeführt` }]
            : []),
          { value: 'no_show', label: t`Die Person ist nicht erschienen` },
          {
            value: 'aborted',
            label: t`Abgebrochen`,
            detail: t`Zum Beispiel, weil die Technik nicht mitgemacht hat.`,
          },
        ]}
      />
      {cannot && <Stayed stayed={stayed} zone={appointment.zone} />}
      {isOdd && (
        <Alert tone="warning" live title={t`Die Person war da`}>
          <p>
            <Trans>
              Sie war im Warteraum oder im Gespräch. „Nicht erschienen“ kann sie ihre Leistungen
              kosten. Ging es nicht, wählen Sie „Abgebrochen“.
            </Trans>
          </p>
        </Alert>
      )}
      {save.error && !isProblem(save.error, 'client-was-there') && (
        <StaffProblem error={save.error} onReload={() => (reload(), save.reset())} />
      )}
      <div className="nb-actions">
        <Button
          variant={isOdd ? 'secondary' : 'primary'}
          busy={save.isPending}
          aria-disabled={!outcome || cannot || undefined}
          onClick={() =>
            outcome &&
            !cannot &&
            save.mutate({
              body: { ...bodyOf(outcome), ...(isOdd && { although_seen: true }) },
              version: appointment.version,
            })
          }
        >
          {isOdd ? t`Trotzdem „nicht erschienen“ eintragen` : t`Ergebnis speichern`}
        </Button>
        {onClose && (
          <Button variant="secondary" onClick={onClose}>
            {t`Zurück`}
          </Button>
        )}
        {!outcome && (
          <span className="nb-soft">
            <Trans>Wählen Sie zuerst eine Antwort.</Trans>
          </span>
        )}
      </div>
    </Card>
  );
}

type Stay = NonNullable<Appointment['client_presence']>;

/** Why „nicht erschienen" cannot be chosen. */
function Stayed({ stayed, zone }: { stayed: Stay; zone: string }) {
  const { t, i18n } = useLingui();
  const since = formatTime(stayed.since, zone, i18n.locale);
  const until = formatTime(stayed.until, zone, i18n.locale);
  return (
    <Alert tone="warning" live title={t`Die Person war da`}>
      <p>
        <Trans>
          Sie hat von {since} bis {until} Uhr gewartet oder am Gespräch teilgenommen; das hat der
          Server gesehen. „Nicht erschienen“ lässt sich darum nicht eintragen. Ging es nicht, wählen
          Sie „Abgebrochen“.
        </Trans>
      </p>
    </Alert>
  );
}
