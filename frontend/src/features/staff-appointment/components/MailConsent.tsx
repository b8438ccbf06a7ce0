import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Badge } from '@/components/staff/Badge';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { announce } from '@/lib/announce';

import { contactQuery, useNoteRefusal } from '../api/contact';
import { HowAsked, notSaid, saidBoth } from './HowAsked';

export interface MailConsentProps {
  appointment: Appointment;
  personId: string;
}

/** Whether e-mails go out, and if not, why: the adviser then writes or calls. */
export function MailConsent({ appointment, personId }: MailConsentProps) {
  const { t } = useLingui();
  const [isNoting, setNoting] = useState(false);
  const { data, error } = useQuery(contactQuery(appointment.office_id, personId));
  if (error)
    return (
      <p>
        <Trans>
          Ob die Person E-Mails zugestimmt hat, lässt sich gerade nicht feststellen. Bis dahin gehen
          keine hinaus. Sagen Sie ihr mit einem Brief oder am Telefon Bescheid.
        </Trans>
      </p>
    );
  if (!data) return null;
  const { state } = data;
  return (
    <>
      <div className="nb-actions">
        <div>
          {state === 'given' && <Badge tone="success">{t`E-Mails zugestimmt`}</Badge>}
          {state === 'refused' && <Badge>{t`möchte keine E-Mails`}</Badge>}
          {state === 'outdated' && <Badge tone="warning">{t`muss neu zustimmen`}</Badge>}
          {state === 'none' && <Badge tone="info">{t`noch nicht entschieden`}</Badge>}
        </div>
        {(state === 'given' || state === 'outdated') && (
          <Button variant="tertiary" onClick={() => setNoting(true)}>
            {t`Nein zu E-Mails vermerken`}
          </Button>
        )}
      </div>
      {state !== 'given' && (
        <p>
          {state === 'refused' ? (
            <Trans>
              Es gehen keine E-Mails hinaus. Sagen Sie der Person mit einem Brief oder am Telefon
              Bescheid.
            </Trans>
          ) : (
            <Trans>
              Es gehen keine E-Mails hinaus, solange die Person nicht selbst zustimmt: auf der
              Seite, die ihr Link öffnet. Sagen Sie ihr mit einem Brief oder am Telefon Bescheid.
            </Trans>
          )}
        </p>
      )}
      {isNoting && (
        <RefusalDialog
          officeId={appointment.office_id}
          personId={personId}
          onClose={() => setNoting(false)}
        />
      )}
    </>
  );
}

interface RefusalDialogProps {
  officeId: string;
  personId: string;
  onClose: () => void;
}

function RefusalDialog({ officeId, personId, onClose }: RefusalDialogProps) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(notSaid);
  const [isMissed, setMissed] = useState(false);
  const note = useNoteRefusal(officeId, personId, () => {
    announce(t`Das Nein zu E-Mails ist vermerkt.`);
    onClose();
  });
  const confirm = () => {
    const said = saidBoth(asked);
    if (said) note.mutate({ person_id: personId, ...said });
    else setMissed(true);
  };
  return (
    <ConfirmDialog
      open
      title={t`Nein zu E-Mails vermerken?`}
      action={t`Nein vermerken`}
      busy={note.isPending}
      error={note.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>
          Ab sofort gehen keine E-Mails mehr an die Person, zu keinem Termin. Im Protokoll steht,
          wer das vermerkt hat.
        </Trans>
      </p>
      <HowAsked asked={asked} onChange={setAsked} isMissed={isMissed} />
    </ConfirmDialog>
  );
}
