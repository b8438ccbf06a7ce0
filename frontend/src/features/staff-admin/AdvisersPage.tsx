import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { advisersQuery } from '@/api/staff/advisers';
import type { Adviser } from '@/api/staff/types';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { hasRole, useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Table } from '@/components/staff/Table';
import { PersonName } from '@/components/PersonName';
import { isolate } from '@/lib/isolate';

import { accountsQuery } from './api/accounts';
import { useCreateAdviser } from './api/advisers';
import { AdviserEditor } from './components/AdviserEditor';

export function AdvisersPage() {
  const { t } = useLingui();
  const { office, has } = useStaff();
  const { bearbeiten } = useSearch({ from: '/app/beratende' });
  const query = useQuery(advisersQuery(office.id));
  return (
    <RoleGate roles={['admin', 'team_lead']}>
      <QueryView query={query}>
        {(advisers) => {
          const adviser = advisers.find(({ id }) => id === bearbeiten);
          if (adviser) return <AdviserEditor key={adviser.id} adviser={adviser} />;
          return (
            <Page
              title={t`Beratende`}
              width="wide"
              lead={t`Arbeitszeiten und Abwesenheiten. Ob jemand Video anbietet, entscheidet jede Person selbst.`}
            >
              {has('admin') && <NewAdviser advisers={advisers} />}
              <AdviserTable advisers={advisers} />
            </Page>
          );
        }}
      </QueryView>
    </RoleGate>
  );
}

function AdviserTable({ advisers }: { advisers: Adviser[] }) {
  const { t } = useLingui();
  if (advisers.length === 0) {
    return (
      <p>
        <Trans>Noch niemand eingetragen.</Trans>
      </p>
    );
  }
  return (
    <Table
      caption={t`Beratende`}
      hideCaption
      columns={[
        {
          title: t`Name`,
          rowHeader: true,
          cell: (each) => <PersonName>{each.display_name}</PersonName>,
        },
        {
          title: t`Video`,
          cell: (each) =>
            each.video_opted_in ? <Badge tone="success">{t`ja`}</Badge> : <Badge>{t`nein`}</Badge>,
        },
        {
          title: t`Stand`,
          cell: (each) =>
            !each.account_open ? (
              <Badge tone="warning">{t`Konto geschlossen`}</Badge>
            ) : each.active ? (
              <Badge tone="success">{t`buchbar`}</Badge>
            ) : (
              <Badge>{t`ruht`}</Badge>
            ),
        },
        {
          title: t`Zeiten`,
          cell: (each) => (
            <ButtonLink variant="tertiary" to="/app/beratende" search={{ bearbeiten: each.id }}>
              {t`Zeiten bearbeiten`}
              <span className="nb-sr-only">
                : <PersonName>{each.display_name}</PersonName>
              </span>
            </ButtonLink>
          ),
        },
      ]}
      rows={advisers}
      rowKey={({ id }) => id}
    />
  );
}

/** From an account with the role: only then can somebody be booked. */
function NewAdviser({ advisers }: { advisers: Adviser[] }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const [id, setId] = useState('');
  const accounts = useInfiniteQuery(accountsQuery(office.id));
  const create = useCreateAdviser(() => setId(''));
  const open = (accounts.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(
      (account) =>
        account.active &&
        hasRole(account, office.id, ['adviser']) &&
        !advisers.some((adviser) => adviser.id === account.id),
    );
  const chosen = open.find((account) => account.id === id);
  if (open.length === 0) return null;
  return (
    <Card tone="calm">
      <SelectField
        label={t`Beratungsfachkraft eintragen`}
        hint={t`Konten mit der Aufgabe „Beratung“, die noch keine Arbeitszeiten haben.`}
        value={id}
        onChange={(event) => setId(event.target.value)}
      >
        <option value="">{t`Bitte wählen`}</option>
        {open.map((account) => (
          <option key={account.id} value={account.id}>
            {isolate(account.display_name)}
          </option>
        ))}
      </SelectField>
      {create.error && <StaffProblem error={create.error} />}
      <div>
        <Button
          busy={create.isPending}
          aria-disabled={!chosen || undefined}
          onClick={() =>
            chosen &&
            create.mutate({
              id: chosen.id,
              office_id: office.id,
              display_name: chosen.display_name,
            })
          }
        >
          {t`Eintragen`}
        </Button>
      </div>
    </Card>
  );
}
