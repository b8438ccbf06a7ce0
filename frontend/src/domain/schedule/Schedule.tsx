import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { hoursQuery } from '@/api/staff/schedules';
import { Card } from '@/components/Card';

import { QueryView } from '@/components/staff/QueryView';
import { Absences } from './Absences';
import { HoursEditor } from './HoursEditor';

/** When an adviser can be booked: weekly hours, and absences from them. */
export function Schedule({ adviserId }: { adviserId: string }) {
  const hours = useQuery(hoursQuery(adviserId));
  return (
    <>
      <Card>
        <h2>
          <Trans>Arbeitszeiten</Trans>
        </h2>
        <QueryView query={hours}>
          {(found) => <HoursEditor adviserId={adviserId} hours={found} />}
        </QueryView>
      </Card>
      <Card>
        <h2>
          <Trans>Abwesenheiten</Trans>
        </h2>
        <Absences adviserId={adviserId} />
      </Card>
    </>
  );
}
