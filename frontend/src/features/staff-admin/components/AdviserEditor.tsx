import { Trans, useLingui } from '@lingui/react/macro';

import type { Adviser } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { Schedule } from '@/domain/schedule/Schedule';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { Switch } from '@/components/staff/Switch';
import { isolate } from '@/lib/isolate';

import { useChangeAdviser } from '../api/advisers';

/** When somebody can be booked: weekly hours, absences, at all or not. */
export function AdviserEditor({ adviser }: { adviser: Adviser }) {
  const { t } = useLingui();
  const change = useChangeAdviser(adviser);
  return (
    <Page
      title={isolate(adviser.display_name)}
      aside={
        <ButtonLink variant="secondary" to="/app/beratende">
          {t`Zurück zur Liste`}
        </ButtonLink>
      }
    >
      {!adviser.account_open && (
        <Alert tone="warning" title={t`Das Konto ist geschlossen`}>
          <p>
            <Trans>Neue Termine gibt es erst wieder, wenn das Konto offen ist.</Trans>
          </p>
        </Alert>
      )}
      <Card>
        <Switch
          label={t`Kann gebucht werden`}
          checked={change.isPending ? (change.variables.active ?? adviser.active) : adviser.active}
          onChange={(active) => change.mutate({ active })}
        />
        {change.error && (
          <ChangeProblem
            error={change.error}
            booked={{ adviser_id: adviser.id }}
            busy={change.isPending}
            onKeep={() => change.mutate({ ...change.variables, booked_talks: 'keep' })}
          />
        )}
      </Card>
      <Schedule adviserId={adviser.id} />
    </Page>
  );
}
