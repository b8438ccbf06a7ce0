import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Room } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';

import { roomsQuery } from './api/rooms';
import { RoomDialog } from './components/RoomDialog';

/** Stands for the room that is not there yet. */
const NEW = 'new';

export function RoomsPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const [editing, setEditing] = useState<string | null>(null);
  const query = useQuery(roomsQuery(office.id));
  const room = query.data?.find(({ id }) => id === editing) ?? null;
  return (
    <RoleGate roles={['admin']}>
      <Page
        title={t`Schutzbüros`}
        width="wide"
        lead={t`Räume für Gespräche mit Abstand. Nach jedem Gespräch wird gelüftet.`}
        aside={<Button onClick={() => setEditing(NEW)}>{t`Raum anlegen`}</Button>}
      >
        {editing && <RoomDialog room={room} onClose={() => setEditing(null)} />}
        <QueryView
          query={query}
          isEmpty={(found) => found.length === 0}
          empty={
            <p>
              <Trans>Noch kein Raum. Ohne Raum lässt sich kein Schutzbüro buchen.</Trans>
            </p>
          }
        >
          {(found) => (
            <Table
              caption={t`Schutzbüros`}
              hideCaption
              columns={[
                { title: t`Name`, rowHeader: true, cell: (room) => room.name },
                { title: t`Personen`, numeric: true, cell: (room) => room.capacity },
                { title: t`Lüften (Minuten)`, numeric: true, cell: (room) => room.airing_minutes },
                { title: t`Stand`, cell: (room) => <RoomState room={room} /> },
                {
                  title: t`Bearbeiten`,
                  cell: (room) => (
                    <Button variant="tertiary" onClick={() => setEditing(room.id)}>
                      {t`Bearbeiten`}
                      <span className="nb-sr-only">: {room.name}</span>
                    </Button>
                  ),
                },
              ]}
              rows={found}
              rowKey={({ id }) => id}
            />
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}

function RoomState({ room }: { room: Room }) {
  const { t } = useLingui();
  return room.active ? <Badge tone="success">{t`buchbar`}</Badge> : <Badge>{t`gesperrt`}</Badge>;
}
