import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Adviser } from '@/api/staff/types';
import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Switch } from '@/components/staff/Switch';

import { hoursQuery, useChangeAdviser } from '../api/advisers';
import { Absences } from './Absences';
import { HoursEditor } from './HoursEditor';

/** When somebody can be booked: weekly hours, absences, at all or not. */
export function AdviserEditor({ adviser }: { adviser: Adviser }) {
  const { t } = useLingui();
  const hours = useQuery(hoursQuery(adviser.id));
  const change = useChangeAdviser(adviser);
  return (
    <Page
      title={adviser.display_name}
      aside={
        <ButtonLink variant="secondary" to="/app/beratende">
          {t`Zurück zur Liste`}
        </ButtonLink>
      }
    >
      <Card>
        <Switch
          label={t`Kann gebucht werden`}
          hint={t`Schon gebuchte Termine bleiben.`}
          checked={change.isPending ? (change.variables.active ?? adviser.active) : adviser.active}
          onChange={(active) => change.mutate({ active })}
        />
        {change.error && <StaffProblem error={change.error} />}
      </Card>
      <Card>
        <h2>
          <Trans>Arbeitszeiten</Trans>
        </h2>
        <QueryView query={hours}>
          {(found) => <HoursEditor adviserId={adviser.id} hours={found} />}
        </QueryView>
      </Card>
      <Card>
        <h2>
          <Trans>Abwesenheiten</Trans>
        </h2>
        <Absences adviserId={adviser.id} />
      </Card>
    </Page>
  );
}
