import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import type { Room } from '@/api/staff/types';
import { useOpened } from '@/api/staff/useOpened';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { ErrorSummary } from '@/components/ErrorSummary';
import { TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { Table } from '@/components/staff/Table';

import { roomsPath, roomsQuery, useChangeRoom, useCreateRoom } from './api/rooms';

const FORM = 'room';
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

function RoomDialog({ room, onClose }: { room: Room | null; onClose: () => void }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const { opened, reload } = useOpened(room, `${roomsPath}/${room?.id}`);
  const schema = v.object({
    name: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Geben Sie den Namen des Raums ein.`),
      v.maxLength(100, t`Der Name ist zu lang. Nehmen Sie höchstens 100 Zeichen.`),
    ),
    capacity: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^([1-9]\d?|100)$/, t`Geben Sie 1 bis 100 Personen ein.`),
    ),
    airing_minutes: v.string(),
    active: v.picklist(['ja', 'nein']),
  });
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    values: {
      name: opened?.name ?? '',
      capacity: String(opened?.capacity ?? 2),
      airing_minutes: String(opened?.airing_minutes ?? 15),
      active: opened?.active === false ? 'nein' : 'ja',
    },
    resetOptions: { keepDirtyValues: true },
  });
  const form = useFormErrors<Values>(FORM);
  const create = useCreateRoom(onClose);
  const change = useChangeRoom(onClose);
  const error = create.error ?? change.error;
  const send = (values: Values) => {
    form.clear();
    const written = {
      name: values.name,
      capacity: Number(values.capacity),
      airing_minutes: Number(values.airing_minutes),
    };
    const onError = (refusal: unknown) => void form.fromService(refusal, setError);
    if (opened) {
      const changes = { ...written, active: values.active === 'ja' };
      change.mutate({ id: opened.id, version: opened.version, changes }, { onError });
    } else {
      create.mutate({ ...written, office_id: office.id }, { onError });
    }
  };
  return (
    <Dialog
      open
      title={room ? t`Raum bearbeiten` : t`Raum anlegen`}
      onClose={onClose}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t`Zurück`}
          </Button>
          <Button type="submit" form={FORM} busy={create.isPending || change.isPending}>
            {t`Speichern`}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="nb-stack nb-stack--tight"
        noValidate
        onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      >
        <ErrorSummary errors={form.summary} />
        {error && (
          <ChangeProblem
            error={error}
            booked={{ ...(room && { room_id: room.id }) }}
            busy={change.isPending}
            onKeep={() => {
              const { variables } = change;
              if (!variables) return;
              const changes = { ...variables.changes, booked_talks: 'keep' as const };
              change.mutate({ ...variables, changes });
            }}
            onReload={() => void reload(change.reset)}
          />
        )}
        <TextField
          {...register('name')}
          id={fieldId(FORM, 'name')}
          label={t`Name`}
          autoComplete="off"
          error={formState.errors.name?.message}
        />
        <TextField
          {...register('capacity')}
          id={fieldId(FORM, 'capacity')}
          label={t`Personen, alle zusammen`}
          inputMode="numeric"
          error={formState.errors.capacity?.message}
        />
        <SelectField {...register('airing_minutes')} label={t`Lüften nach dem Gespräch`}>
          {[0, 15, 30, 45, 60].map((minutes) => (
            <option key={minutes} value={minutes}>
              {t`${minutes} Minuten`}
            </option>
          ))}
        </SelectField>
        {room && (
          <SelectField {...register('active')} label={t`Kann gebucht werden`}>
            <option value="ja">{t`ja`}</option>
            <option value="nein">{t`nein`}</option>
          </SelectField>
        )}
      </form>
    </Dialog>
  );
}
