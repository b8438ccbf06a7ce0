import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { SecretOnce } from '@/components/staff/SecretOnce';
import { parseRoles, useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';
import { useWords } from '@/domain/staff/words';
import { clock } from '@/lib/clock';
import { formatDay } from '@/lib/dates';
import { PersonName } from '@/components/PersonName';
import { isolate } from '@/lib/isolate';

import styles from './admin.module.css';
import { accountsQuery, useInviteAnew, type Account, type Invitation } from './api/accounts';
import { AccountDialog } from './components/AccountDialog';
import { FactorRuleCard } from './components/FactorRuleCard';
import { MailGivenUp } from './components/MailGivenUp';
import { ResetFactorDialog } from './components/ResetFactorDialog';

/** Stands for the account that is not there yet. */
const NEW = 'new';

interface Invited {
  name: string;
  invitation: Invitation;
}

export function AccountsPage() {
  const { t, i18n } = useLingui();
  const { account: me, office } = useStaff();
  const words = useWords();
  const [editing, setEditing] = useState<string | null>(null);
  const [inviting, setInviting] = useState<Account | null>(null);
  const [invited, setInvited] = useState<Invited | null>(null);
  const [resetting, setResetting] = useState<Account | null>(null);
  const [resetName, setResetName] = useState<string | null>(null);
  const query = useInfiniteQuery(accountsQuery(office.id));
  const collator = new Intl.Collator(i18n.locale);
  const accounts = (query.data?.pages.flatMap(({ items }) => items) ?? []).sort((one, other) =>
    collator.compare(one.display_name, other.display_name),
  );
  const roleNames = (account: Account) =>
    [
      ...new Set(
        parseRoles(account)
          .filter(({ officeId }) => officeId === '*' || officeId === office.id)
          .map(({ role }) => words.roles[role]),
      ),
    ].join(', ');
  const name = invited?.name ?? '';
  const until = invited && formatDay(invited.invitation.expires_at, office.zone, i18n.locale);
  return (
    <RoleGate roles={['admin']}>
      <Page
        title={t`Konten`}
        width="wide"
        lead={t`Wer hier arbeitet und mit welchen Aufgaben. Das Passwort wählt jede Person selbst.`}
        aside={<Button onClick={() => setEditing(NEW)}>{t`Konto anlegen`}</Button>}
      >
        <MailGivenUp />
        {invited?.invitation.delivered === 'mail' && (
          <Alert tone="success" live title={t`Einladung an ${name} geschickt`}>
            <p>{t`Der Link geht per E-Mail an die Person selbst und gilt bis ${until}. Hier sehen Sie ihn nicht.`}</p>
          </Alert>
        )}
        {invited?.invitation.url && (
          <SecretOnce
            title={t`Einladung für ${name}`}
            advice={t`Geben Sie diesen Link nur der Person selbst. Er wird nur jetzt gezeigt und gilt bis ${until}. Weil hier keine E-Mail eingerichtet ist, wird das festgehalten und dem Datenschutz gemeldet.`}
            secrets={[{ name: t`Einladungslink`, value: invited.invitation.url }]}
          />
        )}
        {editing && (
          <AccountDialog
            account={accounts.find(({ id }) => id === editing) ?? null}
            onClose={() => setEditing(null)}
            onCreated={({ account, invitation }) => {
              setEditing(null);
              setInvited({ name: isolate(account.display_name), invitation });
            }}
          />
        )}
        {resetName && (
          <Alert tone="success" live title={t`Zweiter Schritt zurückgesetzt: ${resetName}`}>
            <p>{t`Die Person meldet sich jetzt mit ihrem Passwort an und richtet einen neuen ein.`}</p>
          </Alert>
        )}
        {resetting && (
          <ResetFactorDialog
            account={resetting}
            onClose={() => setResetting(null)}
            onReset={() => {
              setResetName(isolate(resetting.display_name));
              setResetting(null);
            }}
          />
        )}
        {inviting && (
          <InviteDialog
            account={inviting}
            onClose={() => setInviting(null)}
            onInvited={(invitation) => {
              setInvited({ name: isolate(inviting.display_name), invitation });
              setInviting(null);
            }}
          />
        )}
        <QueryView query={query}>
          {() => (
            <>
              <Table
                caption={t`Konten`}
                hideCaption
                columns={[
                  {
                    title: t`Name`,
                    rowHeader: true,
                    cell: (each) => <PersonName>{each.display_name}</PersonName>,
                  },
                  { title: t`E-Mail`, cell: (each) => each.email },
                  { title: t`Aufgaben`, cell: (each) => roleNames(each) || '–' },
                  { title: t`Stand`, cell: (each) => <AccountState account={each} /> },
                  {
                    title: t`Ändern`,
                    cell: (each) => (
                      <div className="nb-row">
                        <Button variant="tertiary" onClick={() => setEditing(each.id)}>
                          {t`Bearbeiten`}
                          <span className="nb-sr-only">
                            : <PersonName>{each.display_name}</PersonName>
                          </span>
                        </Button>
                        <RareWays
                          account={each}
                          isOwn={each.id === me.id}
                          onInvite={() => setInviting(each)}
                          onReset={() => setResetting(each)}
                        />
                      </div>
                    ),
                  },
                ]}
                rows={accounts}
                rowKey={({ id }) => id}
              />
              <MoreButton query={query} />
            </>
          )}
        </QueryView>
        <FactorRuleCard />
      </Page>
    </RoleGate>
  );
}

interface RareWaysProps {
  account: Account;
  isOwn: boolean;
  onInvite: () => void;
  onReset: () => void;
}

/** What is needed once in a while stands behind one word: three links a row were a wall of links. */
function RareWays({ account, isOwn, onInvite, onReset }: RareWaysProps) {
  const { t } = useLingui();
  const mayInvite = account.active && !account.from_directory;
  const mayReset = account.active && account.has_second_factor && !isOwn;
  if (!mayInvite && !mayReset) return null;
  const whose = (
    <span className="nb-sr-only">
      : <PersonName>{account.display_name}</PersonName>
    </span>
  );
  return (
    <details className={styles.more}>
      <summary>
        {t`Mehr`}
        {whose}
      </summary>
      {mayInvite && (
        <Button variant="tertiary" onClick={onInvite}>
          {t`Neu einladen`}
          {whose}
        </Button>
      )}
      {mayReset && (
        <Button variant="tertiary" onClick={onReset}>
          {t`Zweiten Schritt zurücksetzen`}
          {whose}
        </Button>
      )}
    </details>
  );
}

function AccountState({ account }: { account: Account }) {
  const { t } = useLingui();
  if (!account.active) return <Badge>{t`gesperrt`}</Badge>;
  if (account.from_directory) return <Badge tone="success">{t`Dienstkonto`}</Badge>;
  if (!account.has_password) return <Badge tone="warning">{t`eingeladen`}</Badge>;
  return <Badge tone="success">{t`aktiv`}</Badge>;
}

interface InviteDialogProps {
  account: Account;
  onClose: () => void;
  onInvited: (invitation: Invitation) => void;
}

function InviteDialog({ account, onClose, onInvited }: InviteDialogProps) {
  const { t } = useLingui();
  const invite = useInviteAnew(onInvited);
  const [at] = useState(() => clock.now());
  const name = isolate(account.display_name);
  return (
    <ConfirmDialog
      open
      title={t`Neu einladen?`}
      action={t`Neue Einladung erstellen`}
      busy={invite.isPending}
      error={invite.error}
      onClose={onClose}
      onConfirm={() => invite.mutate({ id: account.id, at })}
    >
      <p>
        <Trans>
          Das bisherige Passwort von {name} gilt dann nicht mehr, und alle Sitzungen enden. Mit der
          Einladung wählt die Person ein neues.
        </Trans>
      </p>
    </ConfirmDialog>
  );
}
