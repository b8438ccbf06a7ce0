import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { formatDate } from '@/lib/formatDate';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { isolate } from '@/lib/isolate';
import { RoleGate } from '@/domain/staff/RoleGate';
import { SecretOnce } from '@/components/staff/SecretOnce';
import { useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';

import styles from './admin.module.css';
import { machinesQuery, useDeleteMachine, type CreatedMachine, type Machine } from './api/machines';
import { MachineDialog } from './components/MachineDialog';
import { useScopeNames } from './scopes';

/** Other systems of the jobcenter that may use the interface. */
export function MachinesPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const names: Partial<Record<string, string>> = useScopeNames();
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedMachine | null>(null);
  const [removing, setRemoving] = useState<Machine | null>(null);
  const query = useInfiniteQuery(machinesQuery);
  const name = isolate(created?.name ?? '');
  return (
    <RoleGate roles={['admin']}>
      <Page
        title={t`Programme`}
        width="wide"
        lead={t`Andere Programme des Jobcenters, die mit Nahbar zusammenarbeiten, zum Beispiel die Terminplanung.`}
        aside={<Button onClick={() => setCreating(true)}>{t`Programm zulassen`}</Button>}
      >
        {created && (
          <SecretOnce
            title={t`Zugang für ${name}`}
            advice={t`Tragen Sie beides jetzt im anderen Programm ein. Das Geheimnis wird nicht noch einmal gezeigt.`}
            secrets={[
              { name: t`Kennung (client_id)`, value: created.client_id },
              { name: t`Geheimnis (client_secret)`, value: created.client_secret },
            ]}
          />
        )}
        {creating && (
          <MachineDialog
            onClose={() => setCreating(false)}
            onCreated={(machine) => {
              setCreating(false);
              setCreated(machine);
            }}
          />
        )}
        {removing && <RemoveDialog machine={removing} onClose={() => setRemoving(null)} />}
        <QueryView
          query={query}
          isEmpty={({ pages }) => pages[0]?.items.length === 0}
          empty={
            <p>
              <Trans>Noch kein Programm zugelassen.</Trans>
            </p>
          }
        >
          {({ pages }) => (
            <>
              <Table
                caption={t`Programme`}
                hideCaption
                columns={[
                  { title: t`Name`, rowHeader: true, cell: (each) => isolate(each.name) },
                  { title: t`Kennung`, cell: (each) => each.client_id },
                  {
                    title: t`Darf`,
                    cell: (each) => (
                      <ul className={styles.plain}>
                        {each.scopes.map((scope) => (
                          <li key={scope}>{names[scope] ?? scope}</li>
                        ))}
                      </ul>
                    ),
                  },
                  {
                    title: t`Seit`,
                    cell: (each) => formatDate(each.created_at, office.zone, i18n.locale),
                  },
                  {
                    title: t`Zugelassen von`,
                    cell: (each) => isolate(each.created_by_name ?? '') || t`nicht festgehalten`,
                  },
                  {
                    title: t`Ändern`,
                    cell: (each) => (
                      <Button variant="tertiary" onClick={() => setRemoving(each)}>
                        {t`Zugang entziehen`}
                        <span className="nb-sr-only">: {isolate(each.name)}</span>
                      </Button>
                    ),
                  },
                ]}
                rows={pages.flatMap(({ items }) => items)}
                rowKey={({ client_id }) => client_id}
              />
              <MoreButton query={query} />
            </>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}

function RemoveDialog({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const { t } = useLingui();
  const remove = useDeleteMachine(onClose);
  const name = isolate(machine.name);
  return (
    <ConfirmDialog
      open
      title={t`Zugang entziehen?`}
      action={t`Zugang entziehen`}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() => remove.mutate(machine.client_id)}
    >
      <p>
        <Trans>{name} hat dann sofort keinen Zugang mehr.</Trans>
      </p>
    </ConfirmDialog>
  );
}
