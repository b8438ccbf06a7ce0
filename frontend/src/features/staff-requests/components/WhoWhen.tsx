import { Trans, useLingui } from '@lingui/react/macro';

import { useStaff } from '@/domain/staff/StaffContext';
import { useStaffName } from '@/domain/trail/useStaffName';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

/** „Vermerkt von Kay Beispiel …"; without an account it was Nahbar itself. */
export function WhoWhen({ by, at }: { by: string | null; at: string | null }) {
  const { i18n } = useLingui();
  const { office } = useStaff();
  const nameOf = useStaffName();
  const when = at
    ? `${formatDate(at, office.zone, i18n.locale)}, ${formatTime(at, office.zone, i18n.locale)}`
    : '–';
  const who = by && nameOf(by);
  return (
    <p className="nb-soft">
      {who ? (
        <Trans>
          Vermerkt von {who}: {when}
        </Trans>
      ) : (
        <Trans>Vom Programm vermerkt: {when}</Trans>
      )}
    </p>
  );
}
