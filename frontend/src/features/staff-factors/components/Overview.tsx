import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Empty } from '@/components/staff/Empty';
import { useDeviceWords } from '@/domain/staff/deviceWords';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatDay } from '@/lib/dates';

import type { Factors } from '../api/factors';
import styles from '../factors.module.css';

export interface OverviewProps {
  factors: Factors;
  onCodes: () => void;
  /** `app`, or `passkeys/<id>` */
  onRemove: (factor: string) => void;
}

/** What is set up, and what happened to it. */
export function Overview({ factors, onCodes, onRemove }: OverviewProps) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const deviceWords = useDeviceWords();
  const day = (moment: string) => formatDay(moment, office.zone, i18n.locale);
  const appSince = factors.app && day(factors.app.added_at);
  const happenings: Record<Factors['happened'][number]['what'], string> = {
    app_added: t`App eingerichtet`,
    app_removed: t`App entfernt`,
    passkey_added: t`Passkey angelegt`,
    passkey_removed: t`Passkey entfernt`,
    recovery_codes_made: t`Neue Ersatzcodes gemacht`,
    recovery_code_used: t`Mit einem Ersatzcode angemeldet`,
    reset_by_admin: t`Von der Administration zurückgesetzt`,
  };
  if (!factors.app && factors.passkeys.length === 0) {
    return (
      <>
        <Empty>
          <p>
            <Trans>Sie haben noch keinen zweiten Schritt. Bisher reicht Ihr Passwort.</Trans>
          </p>
        </Empty>
        <Happened factors={factors} happenings={happenings} day={day} />
      </>
    );
  }
  return (
    <>
      <Card>
        <ul className={styles.entries}>
          {factors.app && (
            <Entry
              title={t`App mit Codes`}
              detail={t`Eingerichtet am ${appSince}`}
              onRemove={() => onRemove('app')}
            />
          )}
          {factors.passkeys.map((passkey) => {
            const [device, since] = [deviceWords(passkey), day(passkey.added_at)];
            return (
              <Entry
                key={passkey.id}
                title={t`Passkey: ${device}`}
                detail={t`Angelegt am ${since}`}
                onRemove={() => onRemove(`passkeys/${passkey.id}`)}
              />
            );
          })}
        </ul>
      </Card>
      <Card>
        <h2>
          <Trans>Ersatzcodes</Trans>
        </h2>
        <p>
          <Plural
            value={factors.recovery_codes_left}
            one="Noch # Code ist übrig."
            other="Noch # Codes sind übrig."
          />{' '}
          <Trans>Mit neuen Codes gelten die alten nicht mehr.</Trans>
        </p>
        <div>
          <Button variant="secondary" onClick={onCodes}>{t`Neue Ersatzcodes`}</Button>
        </div>
      </Card>
      <Happened factors={factors} happenings={happenings} day={day} />
    </>
  );
}

function Entry({
  title,
  detail,
  onRemove,
}: {
  title: string;
  detail: ReactNode;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  return (
    <li className={styles.entry}>
      <div>
        <strong>{title}</strong>
        <p className="nb-soft">{detail}</p>
      </div>
      <Button variant="tertiary" onClick={onRemove}>
        {t`Entfernen`}
        <span className="nb-sr-only">: {title}</span>
      </Button>
    </li>
  );
}

function Happened({
  factors,
  happenings,
  day,
}: {
  factors: Factors;
  happenings: Record<string, string>;
  day: (moment: string) => string;
}) {
  if (factors.happened.length === 0) return null;
  return (
    <Card>
      <h2>
        <Trans>Was zuletzt geschah</Trans>
      </h2>
      <ul>
        {factors.happened.map(({ what, at }) => (
          <li key={what + at}>
            {day(at)}: {happenings[what]}
          </li>
        ))}
      </ul>
      <p className="nb-soft">
        <Trans>
          Waren Sie das nicht? Dann ändern Sie Ihr Passwort und sagen Sie es Ihrer Administration.
        </Trans>
      </p>
    </Card>
  );
}
