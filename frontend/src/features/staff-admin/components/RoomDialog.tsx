import { valibotResolver } from '@hookform/resolvers/valibot';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import type { Room } from '@/api/staff/types';
import { useOpened } from '@/api/staff/useOpened';
import { TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { FormDialog } from '@/components/staff/FormDialog';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { useStaff } from '@/domain/staff/StaffContext';

import { roomsPath, useChangeRoom, useCreateRoom } from '../api/rooms';

const FORM = 'room';

/** A protected office: what it is called, how many it holds, how long it is aired. */
export function RoomDialog({ room, onClose }: { room: Room | null; onClose: () => void }) {
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
    <FormDialog
      form={FORM}
      title={room ? t`Raum bearbeiten` : t`Raum anlegen`}
      action={t`Speichern`}
      busy={create.isPending || change.isPending}
      errors={form.summary}
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
