import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { consentsQuery, type PersonConsent } from '@/api/staff/consents';
import type { Appointment } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Badge } from '@/components/staff/Badge';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { announce } from '@/lib/announce';

import { useNoteWithdrawal } from '../api/consents';
import { HowAsked, notSaid, saidBoth } from './HowAsked';
import { PaperDialog } from './PaperDialog';
import { SpokenDialog } from './SpokenDialog';

type Telling = { how: 'paper' | 'spoken'; personId: string };

/** Whether the client has consented, and a withdrawal that they tell the office. */
export function ConsentPanel({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<PersonConsent | null>(null);
  const [telling, setTelling] = useState<Telling | null>(null);
  const personId = telling?.personId ?? '';
  const close = () => setTelling(null);
  const { data } = useQuery({
    ...consentsQuery(appointment.id),
    enabled: appointment.channel === 'video',
  });
  const shown = ({ part }: PersonConsent) => part === 'client' || part === 'guardian';
  const people = data?.items.filter(shown) ?? [];
  const hasGuardian = people.some(({ part }) => part === 'guardian');
  // Whoever is not told of it sees no panel.
  if (people.length === 0) return null;
  const state = (each: PersonConsent) => {
    if (each.renewal_needed) return <Badge tone="warning">{t`muss neu zustimmen`}</Badge>;
    if (each.state === 'given') return <Badge tone="success">{t`zugestimmt`}</Badge>;
    if (each.state === 'withdrawn') return <Badge>{t`widerrufen`}</Badge>;
    return <Badge tone="info">{t`noch nicht entschieden`}</Badge>;
  };
  return (
    <Card>
      <h2>
        <Trans>Einwilligung</Trans>
      </h2>
      {people.map((each) => (
        <div key={each.person_id} className="nb-actions">
          {/* As wide as its words, on a phone too. */}
          <div>
            {hasGuardian && (
              <strong>
                {each.part === 'guardian' ? t`Sorgeberechtigte Person` : t`Person selbst`}:{' '}
              </strong>
            )}
            {state(each)}
          </div>
          {each.state === 'given' && (
            <Button variant="tertiary" onClick={() => setAsking(each)}>
              {t`Widerruf vermerken`}
            </Button>
          )}
          {appointment.state === 'booked' && (each.state !== 'given' || each.renewal_needed) && (
            <>
              <Button
                variant="tertiary"
                onClick={() => setTelling({ how: 'paper', personId: each.person_id })}
              >
                {t`Auf Papier erfassen`}
              </Button>
              <Button
                variant="tertiary"
                onClick={() => setTelling({ how: 'spoken', personId: each.person_id })}
              >
                {t`Mündlich vermerken`}
              </Button>
            </>
          )}
        </div>
      ))}
      {telling?.how === 'paper' && (
        <PaperDialog appointment={appointment} personId={personId} onClose={close} />
      )}
      {telling?.how === 'spoken' && (
        <SpokenDialog appointment={appointment} personId={personId} onClose={close} />
      )}
      {asking && (
        <WithdrawalDialog
          appointment={appointment}
          personId={asking.person_id}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  );
}

function WithdrawalDialog({
  appointment,
  personId,
  onClose,
}: {
  appointment: Appointment;
  personId: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(notSaid);
  const [isMissed, setMissed] = useState(false);
  const note = useNoteWithdrawal(appointment.office_id, appointment.id, () => {
    announce(t`Der Widerruf ist vermerkt.`);
    onClose();
  });
  const confirm = () => {
    const said = saidBoth(asked);
    if (said) note.mutate({ appointment_id: appointment.id, person_id: personId, ...said });
    else setMissed(true);
  };
  return (
    <ConfirmDialog
      open
      title={t`Widerruf vermerken?`}
      action={t`Widerruf vermerken`}
      busy={note.isPending}
      error={note.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>
          Der Widerruf gilt sofort. Ein laufendes Video-Gespräch endet. Im Protokoll steht, wer ihn
          vermerkt hat.
        </Trans>
      </p>
      <HowAsked asked={asked} onChange={setAsked} isMissed={isMissed} />
    </ConfirmDialog>
  );
}
