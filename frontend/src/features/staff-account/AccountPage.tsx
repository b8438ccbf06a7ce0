import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { advisersQuery } from '@/api/staff/advisers';
import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { parseRoles, useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Switch } from '@/components/staff/Switch';
import { useWords } from '@/domain/staff/words';
import { announce } from '@/lib/announce';
import { PersonName } from '@/components/PersonName';

import { useVideoOptIn } from './api/optIn';
import { PasswordForm } from './PasswordForm';

export function AccountPage() {
  const { t } = useLingui();
  const { account, has } = useStaff();
  const words = useWords();
  const roles = [...new Set(parseRoles(account).map(({ role }) => words.roles[role]))];
  return (
    <Page title={t`Mein Konto`}>
      <Card>
        <DescriptionList
          facts={[
            { name: t`Name`, value: <PersonName>{account.display_name}</PersonName> },
            { name: t`E-Mail`, value: account.email || '–' },
            { name: t`Aufgaben`, value: roles.join(', ') },
          ]}
        />
      </Card>
      {has('adviser') && <VideoOptIn />}
      <Card>
        <h2>
          <Trans>Sicherheit</Trans>
        </h2>
        <p>
          {account.from_directory ? (
            <Trans>
              Sie melden sich mit dem Dienstkonto Ihres Hauses an. Name, Aufgaben, Passwort und
              zweiter Schritt werden dort verwaltet.
            </Trans>
          ) : (
            <Trans>
              Mit einem zweiten Schritt kommt niemand in Ihr Konto, der nur Ihr Passwort kennt.
            </Trans>
          )}
        </p>
        <div className="nb-actions">
          {!account.from_directory && (
            <ButtonLink to="/app/konto/zweiter-schritt" variant="secondary">
              {t`Zweiter Schritt beim Anmelden`}
            </ButtonLink>
          )}
          <ButtonLink to="/app/konto/geraete" variant="secondary">
            {t`Wo Sie angemeldet sind`}
          </ButtonLink>
        </div>
      </Card>
      {!account.from_directory && (
        <Card>
          <h2>
            <Trans>Passwort ändern</Trans>
          </h2>
          <PasswordForm />
        </Card>
      )}
    </Page>
  );
}

function VideoOptIn() {
  const { t } = useLingui();
  const { account, office } = useStaff();
  const advisers = useQuery(advisersQuery(office.id));
  const optIn = useVideoOptIn();
  const me = advisers.data?.find(({ id }) => id === account.id);
  const choose = (wish: { opted_in: boolean; booked_talks?: 'keep' }) =>
    optIn.mutate(wish, {
      onSuccess: () =>
        announce(wish.opted_in ? t`Sie bieten jetzt Video an.` : t`Sie bieten kein Video mehr an.`),
    });
  return (
    <Card tone="calm">
      <h2>
        <Trans>Beratung per Video</Trans>
      </h2>
      {advisers.error && !advisers.data && (
        <StaffProblem error={advisers.error} onRetry={() => void advisers.refetch()} />
      )}
      {advisers.data && !me && (
        <p>
          <Trans>
            Sie sind in dieser Geschäftsstelle noch nicht als Beratungsfachkraft eingetragen. Das
            macht Ihre Administration.
          </Trans>
        </p>
      )}
      {me && (
        <Switch
          label={t`Ich biete Beratung per Video an`}
          hint={t`Das entscheiden nur Sie. Sie können es jederzeit ändern. Sind schon Gespräche per Video gebucht, fragen wir vorher.`}
          checked={optIn.isPending ? optIn.variables.opted_in : me.video_opted_in}
          onChange={(on) => choose({ opted_in: on })}
        />
      )}
      {optIn.error && (
        <ChangeProblem
          error={optIn.error}
          booked={{ adviser_id: account.id, channel: 'video' }}
          busy={optIn.isPending}
          onKeep={() => choose({ opted_in: false, booked_talks: 'keep' })}
        />
      )}
    </Card>
  );
}
