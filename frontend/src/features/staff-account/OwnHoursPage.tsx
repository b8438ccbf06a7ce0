import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { advisersQuery } from '@/api/staff/advisers';
import { Page } from '@/components/Page';
import { Empty } from '@/components/staff/Empty';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { Schedule } from '@/domain/schedule/Schedule';
import { useStaff } from '@/domain/staff/StaffContext';

/** An adviser's own hours and absences. */
export function OwnHoursPage() {
  return (
    <RoleGate roles={['adviser']}>
      <OwnHours />
    </RoleGate>
  );
}

function OwnHours() {
  const { t } = useLingui();
  const { account, office } = useStaff();
  const advisers = useQuery(advisersQuery(office.id));
  return (
    <Page
      title={t`Meine Arbeitszeiten`}
      lead={t`In diesen Zeiten kann man Sie buchen. Schon gebuchte Termine bleiben, wie sie sind.`}
    >
      <QueryView query={advisers}>
        {(found) =>
          found.some(({ id }) => id === account.id) ? (
            <Schedule adviserId={account.id} />
          ) : (
            <Empty>
              <p>
                <Trans>
                  Sie sind in dieser Geschäftsstelle noch nicht als Beratungsfachkraft eingetragen.
                  Das macht Ihre Administration.
                </Trans>
              </p>
            </Empty>
          )
        }
      </QueryView>
    </Page>
  );
}
