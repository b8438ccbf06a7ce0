import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { ReopenCall } from '@/domain/calls/ReopenCall';
import { formatDay, formatTime } from '@/lib/dates';
import { isProblem } from '@/lib/problem';

export interface EntryRefusedProps {
  appointment: Appointment;
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** The talk cannot be opened now: too early, over, moved. */
export function EntryRefused({ appointment, title, error, onRetry }: EntryRefusedProps) {
  const { t, i18n } = useLingui();
  const opens = isProblem(error, 'too-early') ? error.extra('opens_at') : null;
  const day = opens && formatDay(opens, appointment.zone, i18n.locale);
  const time = opens && formatTime(opens, appointment.zone, i18n.locale);
  return (
    <Page title={title}>
      {opens ? (
        <Alert tone="info" title={t`Der Warteraum ist noch zu`}>
          <p>
            <Trans>
              Er öffnet am {day} um {time} Uhr.
            </Trans>
          </p>
        </Alert>
      ) : (
        <>
          <StaffProblem error={error} />
          <ReopenCall appointment={appointment} onReopened={onRetry} />
        </>
      )}
      <div className="nb-actions">
        <Button variant="secondary" onClick={onRetry}>
          {t`Noch einmal versuchen`}
        </Button>
        <ButtonLink
          variant="tertiary"
          to="/app/termine/$appointmentId"
          params={{ appointmentId: appointment.id }}
        >
          {t`Zum Termin`}
        </ButtonLink>
      </div>
    </Page>
  );
}
