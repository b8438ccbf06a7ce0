import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { QueryView } from '@/components/staff/QueryView';
import { Table } from '@/components/staff/Table';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { isolate } from '@/lib/isolate';

import { groupsQuery, useRemoveGroup, type ChangedGroupRole, type GroupRole } from './api/groups';
import { GroupDialog } from './components/GroupDialog';

/** What groups of the office's directory may do here. */
export function GroupsPage() {
  const { t } = useLingui();
  const { office, account } = useStaff();
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<GroupRole | null>(null);
  const [changed, setChanged] = useState<ChangedGroupRole | null>(null);
  const query = useQuery(groupsQuery);
  const here = (line: GroupRole) => line.office_id === '*' || line.office_id === office.id;
  // What counts everywhere is for those to change who administer everything.
  const mayChange = (line: GroupRole) =>
    line.office_id !== '*' || account.roles.includes('admin@*');
  return (
    <RoleGate roles={['admin']}>
      <Page
        title={t`Dienstkonten`}
        width="wide"
        lead={t`Wer sich mit dem Dienstkonto des Hauses anmeldet, hat die Aufgaben seiner Gruppen. Hier steht, welche Gruppe was darf.`}
        aside={<Button onClick={() => setAdding(true)}>{t`Gruppe eintragen`}</Button>}
      >
        {query.data && !query.data.directory_set_up && (
          <Alert tone="info" title={t`Noch kein Verzeichnis verbunden`}>
            <p>
              <Trans>
                Die Technik muss Nahbar erst mit dem Verzeichnis des Hauses verbinden. Die Gruppen
                können Sie schon eintragen.
              </Trans>
            </p>
          </Alert>
        )}
        {changed && (
          <Alert tone="success" live title={t`Das gilt ab jetzt`}>
            <p>
              <Plural
                value={changed.accounts_changed}
                _0="Kein Konto, das schon da war, hat sich geändert."
                one="# Konto hat jetzt andere Aufgaben und muss sich neu anmelden."
                other="# Konten haben jetzt andere Aufgaben und müssen sich neu anmelden."
              />
            </p>
          </Alert>
        )}
        {adding && (
          <GroupDialog
            onClose={() => setAdding(false)}
            onAdded={(done) => {
              setAdding(false);
              setChanged(done);
            }}
          />
        )}
        {removing && (
          <RemoveDialog
            line={removing}
            onClose={() => setRemoving(null)}
            onRemoved={(done) => {
              setRemoving(null);
              setChanged(done);
            }}
          />
        )}
        <QueryView
          query={query}
          isEmpty={({ items }) => !items.some(here)}
          empty={
            <p>
              <Trans>
                Noch keine Gruppe eingetragen. So lange kommt niemand mit dem Dienstkonto herein.
              </Trans>
            </p>
          }
        >
          {({ items }) => (
            <Table
              caption={t`Gruppen`}
              hideCaption
              columns={[
                { title: t`Gruppe`, rowHeader: true, cell: (each) => <bdi>{each.group}</bdi> },
                { title: t`Aufgabe`, cell: (each) => words.roles[each.role] },
                {
                  title: t`Wo`,
                  cell: (each) => (each.office_id === '*' ? t`alle Geschäftsstellen` : office.name),
                },
                {
                  title: t`Ändern`,
                  cell: (each) =>
                    mayChange(each) && (
                      <Button variant="tertiary" onClick={() => setRemoving(each)}>
                        {t`Aufgabe nehmen`}
                        <span className="nb-sr-only">: {each.group}</span>
                      </Button>
                    ),
                },
              ]}
              rows={items.filter(here)}
              rowKey={({ id }) => id}
            />
          )}
        </QueryView>
        <p className="nb-text nb-soft">
          <Trans>
            Jede Änderung steht im Protokoll, das die Datenschutzbeauftragten lesen. Sich selbst
            kann hier niemand eine Aufgabe geben.
          </Trans>
        </p>
      </Page>
    </RoleGate>
  );
}

interface RemoveDialogProps {
  line: GroupRole;
  onClose: () => void;
  onRemoved: (changed: ChangedGroupRole) => void;
}

function RemoveDialog({ line, onClose, onRemoved }: RemoveDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const remove = useRemoveGroup(onRemoved);
  const group = isolate(line.group);
  const role = words.roles[line.role];
  return (
    <ConfirmDialog
      open
      title={t`Aufgabe nehmen?`}
      action={t`Aufgabe nehmen`}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() => remove.mutate(line.id)}
    >
      <p>
        <Trans>
          Wer in der Gruppe {group} ist, verliert die Aufgabe „{role}“ und wird sofort abgemeldet.
          Wer dann keine Aufgabe mehr hat, kommt nicht mehr herein.
        </Trans>
      </p>
    </ConfirmDialog>
  );
}
