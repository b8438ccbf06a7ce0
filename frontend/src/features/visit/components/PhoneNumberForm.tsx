import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { ProblemView } from '@/components/ProblemView';
import { PhoneButton } from '@/domain/office/OfficeContact';
import { errorAt } from '@/lib/problem';

import { changeChannel, type NewChannel } from '../api/appointment';
import { useChange } from '../hooks/useChange';
import { useVisit } from '../hooks/useVisit';

/**
 * The telephone number for the talk. A number is nobody's duty; but without one nobody can call,
 * and the page says so before it takes the choice.
 */
export function PhoneNumberForm({
  action,
  onDone = () => undefined,
}: {
  /** What the button says; it stores the number where the talk is by telephone already. */
  action?: ReactNode;
  onDone?: () => void;
}) {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const known = appointment.phone_known;
  const [phone, setPhone] = useState('');
  const [isAsked, setAsked] = useState(false);
  const change = useChange<NewChannel>(changeChannel, onDone);
  const typed = phone.trim();
  const isWrong = errorAt(change.error, '/phone');
  const send = () => change.mutate({ channel: 'phone', ...(typed && { phone: typed }) });
  return (
    <form
      className="nb-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed || known) send();
        else setAsked(true);
      }}
    >
      <TextField
        label={
          known
            ? t`Eine andere Telefonnummer (wenn Sie möchten)`
            : t`Ihre Telefonnummer (wenn Sie möchten)`
        }
        hint={
          known
            ? t`Lassen Sie das Feld leer, wenn die Nummer stimmt.`
            : t`Wir haben noch keine Nummer von Ihnen.`
        }
        type="tel"
        autoComplete="tel"
        value={phone}
        onChange={(event) => (setPhone(event.target.value), isWrong && change.reset())}
        error={
          isWrong
            ? t`An dieser Nummer stimmt etwas nicht. Schreiben Sie nur Ziffern, mit Vorwahl. Zum Beispiel: 0170 1234567.`
            : undefined
        }
      />
      {isAsked && !typed && (
        <Alert tone="warning" title={t`Ohne Nummer können wir Sie nicht anrufen`} live>
          <p>
            <Trans>
              Schreiben Sie Ihre Nummer in das Feld. Oder rufen Sie uns zur Zeit des Termins selbst
              an:
            </Trans>
          </p>
          <div className="nb-actions">
            <PhoneButton office={appointment.office} />
            {action && (
              <Button variant="tertiary" busy={change.isPending} onClick={send}>
                <Trans>Ohne Nummer: Ich rufe selbst an</Trans>
              </Button>
            )}
          </div>
        </Alert>
      )}
      {change.error && !isWrong && <ProblemView error={change.error} />}
      <div className="nb-actions">
        <Button type="submit" busy={change.isPending}>
          {action ?? <Trans>Nummer speichern</Trans>}
        </Button>
      </div>
    </form>
  );
}
