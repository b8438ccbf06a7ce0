import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import type { BookedTalk } from '@/api/staff/bookedTalks';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { formatShortDay, formatTime } from '@/lib/dates';
import { isolate } from '@/lib/isolate';

/** Booked talks without their clients; whoever may see those can open them. */
export function BookedList({ talks, more }: { talks: BookedTalk[]; more: boolean }) {
  const { i18n } = useLingui();
  const { has } = useStaff();
  const words = useWords();
  const line = ({ starts_at, zone, channel, adviser }: BookedTalk) =>
    [
      formatShortDay(starts_at, zone, i18n.locale),
      formatTime(starts_at, zone, i18n.locale),
      words.channels[channel],
      isolate(adviser.display_name),
    ].join(' · ');
  return (
    <ul className="nb-text">
      {talks.map((talk) => (
        <li key={talk.id}>
          {has('adviser', 'team_lead') ? (
            <Link to="/app/termine/$appointmentId" params={{ appointmentId: talk.id }}>
              {line(talk)}
            </Link>
          ) : (
            line(talk)
          )}
        </li>
      ))}
      {more && (
        <li>
          <Trans>und weitere</Trans>
        </li>
      )}
    </ul>
  );
}
