import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { Badge } from '@/components/staff/Badge';
import { useStaff } from '@/domain/staff/StaffContext';
import { asInstant, today } from '@/lib/days';
import { formatDate } from '@/lib/formatDate';

import type { SubjectRequest } from '../api/requests';
import { daysLeft, isOver, urgency } from '../due';

/** By when a request must be answered, and how near that is. */
export function Due({ request }: { request: SubjectRequest }) {
  const { i18n } = useLingui();
  const { office } = useStaff();
  const now = today(office.zone);
  const day = formatDate(asInstant(request.due_on), 'UTC', i18n.locale);
  if (isOver(request)) return day;
  const left = daysLeft(request.due_on, now);
  return (
    <>
      {day}{' '}
      <Badge tone={urgency(request, now)}>
        {left < 0 ? (
          <Plural value={-left} one="# Tag zu spät" other="# Tage zu spät" />
        ) : left === 0 ? (
          <Trans>heute</Trans>
        ) : (
          <Plural value={left} one="noch # Tag" other="noch # Tage" />
        )}
      </Badge>
    </>
  );
}
