import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { bookedTalksQuery } from '@/api/staff/bookedTalks';
import { Alert } from '@/components/Alert';
import { BookedList } from '@/domain/foresight/BookedList';
import { useStaff } from '@/domain/staff/StaffContext';

/** Before an account is closed, or counsels no more: what is booked with this person, and what becomes of it. */
export function BookedWithAccount({ accountId }: { accountId: string }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const { data } = useQuery(bookedTalksQuery(office.id, { adviser_id: accountId }));
  if (!data || data.items.length === 0) return null;
  return (
    <Alert tone="warning" live title={t`Mit dieser Person sind noch Gespräche gebucht`}>
      <p>
        <Trans>
          Speichern Sie, werden sie zu Aufgaben der Teamleitung. Oder verschieben Sie sie vorher zu
          jemand anderem.
        </Trans>
      </p>
      <BookedList talks={data.items} more={data.next_cursor !== null} />
    </Alert>
  );
}
