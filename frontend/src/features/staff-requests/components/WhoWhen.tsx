import { Trans, useLingui } from '@lingui/react/macro';

import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

/** „Vermerkt von Ihnen am …": an account is named by its number, unless it is one's own. */
export function WhoWhen({ by, at }: { by: string | null; at: string | null }) {
  const { i18n } = useLingui();
  const { account, office } = useStaff();
  const when = at
    ? `${formatDate(at, office.zone, i18n.locale)}, ${formatTime(at, office.zone, i18n.locale)}`
    : '–';
  const who = by ? by.slice(0, 8) : '–';
  return (
    <p className="nb-soft">
      {by === account.id ? (
        <Trans>Vermerkt von Ihnen: {when}</Trans>
      ) : by ? (
        <Trans>
          Vermerkt von Konto {who}: {when}
        </Trans>
      ) : (
        <Trans>Vom Programm vermerkt: {when}</Trans>
      )}
    </p>
  );
}
