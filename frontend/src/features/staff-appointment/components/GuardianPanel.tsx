import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { consentsKey } from '@/api/staff/consents';
import { guardianRuleQuery } from '@/api/staff/guardians';
import type { Appointment } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { QrCode } from '@/components/QrCode';
import { CopyField } from '@/components/staff/SecretOnce';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Switch } from '@/components/staff/Switch';
import { announce } from '@/lib/announce';
import { formatShortDay, formatTime } from '@/lib/dates';

import { useChange } from '../api/changes';
import { useMakeGuardianLink } from '../api/link';
import { WhoHandsOut } from './WhoHandsOut';

/** Whether a minor's guardian has to agree, and the way to their link. */
export function GuardianPanel({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const rule = useQuery(guardianRuleQuery(appointment.office_id));
  const isDemanded = appointment.clients[0]?.guardian_demanded ?? false;
  const change = useChange(appointment, 'guardian', () => {
    announce(t`Gespeichert.`);
    void queries.invalidateQueries({ queryKey: consentsKey(appointment.id) });
  });
  const isOpen = appointment.state === 'booked';
  // Where the office demands nobody, what was said before can still be taken back.
  if (!isOpen || !(rule.data?.is_demanded || isDemanded)) return null;
  return (
    <Card>
      <h2>
        <Trans>Sorgeberechtigte Person</Trans>
      </h2>
      <Switch
        label={t`Minderjährig: eine sorgeberechtigte Person muss zustimmen`}
        hint={t`Das Video-Gespräch braucht dann beide Zustimmungen.`}
        checked={isDemanded}
        disabled={change.isPending}
        onChange={(is_demanded) =>
          change.mutate({ body: { is_demanded }, version: appointment.version })
        }
      />
      {change.error && <StaffProblem error={change.error} />}
      {isDemanded && appointment.channel === 'video' && <GuardianLink appointment={appointment} />}
    </Card>
  );
}

function GuardianLink({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useLingui();
  const make = useMakeGuardianLink(appointment.id);
  if (!appointment.may_hand_out_link) return <WhoHandsOut {...appointment.adviser} />;
  const { zone } = appointment;
  const issued = appointment.clients[0]?.guardian_link_issued_at;
  const day = issued && formatShortDay(issued, zone, i18n.locale);
  const time = issued && formatTime(issued, zone, i18n.locale);
  const { data: link } = make;
  if (link) {
    const { url, code } = link;
    return (
      <div className="nb-stack">
        <CopyField name={t`Link für die sorgeberechtigte Person`} value={url} />
        <p>
          <Trans>
            Zum Tippen: <strong>{code}</strong>
          </Trans>
        </p>
        <QrCode
          text={url}
          label={t`QR-Code mit dem Link für die sorgeberechtigte Person`}
          size={160}
        />
      </div>
    );
  }
  return (
    <>
      <p>
        {issued ? (
          <Trans>
            Link zuletzt erstellt: {day}, {time} Uhr. Ein neuer Link beendet ihn.
          </Trans>
        ) : (
          <Trans>
            Der Link öffnet nur die Erklärung, nicht das Gespräch. Geben Sie ihn nur einer Person,
            die das Sorgerecht hat. Wir zeigen ihn nur jetzt.
          </Trans>
        )}
      </p>
      {make.error && <StaffProblem error={make.error} />}
      <div>
        <Button variant="secondary" busy={make.isPending} onClick={() => make.mutate({})}>
          {issued ? t`Neuen Link für sie erstellen` : t`Link für sie erstellen`}
        </Button>
      </div>
    </>
  );
}
