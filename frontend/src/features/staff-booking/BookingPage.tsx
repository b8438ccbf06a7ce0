import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';

import { appointmentQuery } from '@/api/staff/appointments';
import { topicsQuery } from '@/api/staff/topics';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { BookingForm } from './BookingForm';

export function BookingPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const { am, bei, nach } = useSearch({ from: '/app/buchen' });
  const topics = useQuery(topicsQuery(office.id));
  const previous = useQuery({ ...appointmentQuery(nach ?? ''), enabled: nach !== undefined });
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <Page title={nach === undefined ? t`Termin buchen` : t`Folgetermin buchen`} width="wide">
        <QueryView
          query={topics}
          isEmpty={(found) => !found.some(({ active }) => active)}
          empty={
            <p>{t`Es gibt noch kein Anliegen, für das Sie buchen können. Ihre Administration legt es an.`}</p>
          }
        >
          {(found) => {
            const form = {
              topics: found.filter(({ active }) => active),
              wishedStart: am ?? null,
              wishedAdviser: bei ?? null,
            };
            return nach === undefined ? (
              <BookingForm {...form} />
            ) : (
              <QueryView query={previous}>
                {(followed) => <BookingForm {...form} previous={followed} />}
              </QueryView>
            );
          }}
        </QueryView>
      </Page>
    </RoleGate>
  );
}
