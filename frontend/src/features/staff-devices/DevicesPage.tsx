import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useDeviceWords } from '@/domain/staff/deviceWords';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { formatShortDay, formatTime } from '@/lib/dates';

import { devicesQuery, useEndDevices, type Device } from './api/devices';
import styles from './devices.module.css';

/** Where one is signed in, and signing out there. */
export function DevicesPage() {
  const { t } = useLingui();
  const query = useQuery(devicesQuery);
  const end = useEndDevices();
  const sayDone = { onSuccess: () => announce(t`Dort sind Sie jetzt abgemeldet.`) };
  return (
    <Page
      title={t`Wo Sie angemeldet sind`}
      lead={t`Kennen Sie ein Gerät nicht? Dann melden Sie es ab und ändern Sie Ihr Passwort.`}
    >
      {end.error && <StaffProblem error={end.error} />}
      <QueryView query={query}>
        {({ items }) => (
          <>
            <Card>
              <ul className={styles.devices}>
                {items.map((device) => (
                  <DeviceLine
                    key={device.id}
                    device={device}
                    busy={end.isPending && end.variables === device.id}
                    onEnd={() => end.mutate(device.id, sayDone)}
                  />
                ))}
              </ul>
            </Card>
            <div className="nb-actions">
              {items.length > 1 && (
                <Button
                  busy={end.isPending && end.variables === null}
                  onClick={() => end.mutate(null, sayDone)}
                >
                  {t`Überall sonst abmelden`}
                </Button>
              )}
              <ButtonLink to="/app/konto" variant="secondary">{t`Zurück zum Konto`}</ButtonLink>
            </div>
          </>
        )}
      </QueryView>
    </Page>
  );
}

interface DeviceLineProps {
  device: Device;
  busy: boolean;
  onEnd: () => void;
}

function DeviceLine({ device, busy, onEnd }: DeviceLineProps) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const name = useDeviceWords()(device);
  const moment = (utc: string) =>
    `${formatShortDay(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  const [started, used] = [moment(device.started_at), moment(device.last_used_at)];
  return (
    <li className={styles.device}>
      <div>
        <strong>{name}</strong> {device.current && <Badge tone="success">{t`dieses Gerät`}</Badge>}
        <p className="nb-soft">
          <Trans>
            Angemeldet {started}. Zuletzt benutzt {used}.
          </Trans>
        </p>
      </div>
      {!device.current && (
        <Button variant="secondary" busy={busy} onClick={onEnd}>
          {t`Abmelden`}
          <span className="nb-sr-only">: {name}</span>
        </Button>
      )}
    </li>
  );
}
