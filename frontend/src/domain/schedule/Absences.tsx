import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { advisersQuery } from '@/api/staff/advisers';
import { absencesQuery, useAddAbsence, useDeleteAbsence } from '@/api/staff/schedules';
import { Button } from '@/components/Button';
import { ErrorSummary } from '@/components/ErrorSummary';
import { TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { formatTime } from '@/lib/dates';
import { instantOf } from '@/lib/days';

import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { formatDate } from '@/lib/formatDate';
import { QueryView } from '@/components/staff/QueryView';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { isolate } from '@/lib/isolate';
import styles from './schedule.module.css';

const FORM = 'absence';

/** Times without talks; a reason is not asked for. */
export function Absences({ adviserId }: { adviserId: string }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const query = useQuery(absencesQuery(adviserId));
  const remove = useDeleteAbsence(adviserId);
  const { data: advisers } = useQuery(advisersQuery(office.id));
  const nameOf = (id: string | null | undefined) =>
    isolate(advisers?.find((adviser) => adviser.id === id)?.display_name ?? '');
  const when = (utc: string) =>
    `${formatDate(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  return (
    <>
      <QueryView
        query={query}
        isEmpty={(found) => found.length === 0}
        empty={
          <p>
            <Trans>Keine Abwesenheit eingetragen.</Trans>
          </p>
        }
      >
        {(found) => (
          <ul className={styles.rows}>
            {found.map((absence) => {
              const from = when(absence.starts_at);
              const to = when(absence.ends_at);
              const standIn = nameOf(absence.stand_in_id);
              return (
                <li key={absence.id} className={styles.row}>
                  <span>
                    <Trans>
                      {from} bis {to}
                    </Trans>
                    {standIn && (
                      <>
                        <br />
                        <Trans>
                          Vertretung: <bdi>{standIn}</bdi>
                        </Trans>
                      </>
                    )}
                  </span>
                  <Button
                    variant="tertiary"
                    busy={remove.isPending && remove.variables === absence.id}
                    onClick={() => remove.mutate(absence.id)}
                  >
                    {t`Entfernen`}
                    <span className="nb-sr-only">: {from}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </QueryView>
      {remove.error && <StaffProblem error={remove.error} />}
      <AbsenceForm adviserId={adviserId} />
    </>
  );
}

function AbsenceForm({ adviserId }: { adviserId: string }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const schema = v.pipe(
    v.object({
      starts_at: v.pipe(v.string(), v.nonEmpty(t`Geben Sie an, wann die Abwesenheit beginnt.`)),
      ends_at: v.pipe(v.string(), v.nonEmpty(t`Geben Sie an, wann die Abwesenheit endet.`)),
      stand_in_id: v.string(),
    }),
    v.forward(
      v.check(
        ({ starts_at, ends_at }) => starts_at < ends_at,
        t`Das Ende muss nach dem Anfang liegen.`,
      ),
      ['ends_at'],
    ),
  );
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, reset, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { starts_at: '', ends_at: '', stand_in_id: '' },
  });
  const form = useFormErrors<Values>(FORM);
  const add = useAddAbsence(adviserId, () => reset());
  const { data: advisers } = useQuery(advisersQuery(office.id));
  const colleagues = advisers?.filter(({ id, active }) => active && id !== adviserId) ?? [];
  const send = ({ starts_at, ends_at, stand_in_id }: Values) => {
    form.clear();
    add.mutate(
      {
        starts_at: instantOf(starts_at, office.zone),
        ends_at: instantOf(ends_at, office.zone),
        stand_in_id: stand_in_id || null,
      },
      { onError: (error) => void form.fromService(error, setError) },
    );
  };
  return (
    <form
      className="nb-stack nb-stack--tight"
      noValidate
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
    >
      <ErrorSummary errors={form.summary} />
      {add.error && (
        <ChangeProblem
          error={add.error}
          booked={{
            adviser_id: adviserId,
            from: add.variables.starts_at,
            to: add.variables.ends_at,
          }}
          busy={add.isPending}
          onKeep={() => add.mutate({ ...add.variables, booked_talks: 'keep' })}
        />
      )}
      <div className={styles.pair}>
        <TextField
          {...register('starts_at')}
          id={fieldId(FORM, 'starts_at')}
          label={t`Von`}
          type="datetime-local"
          error={formState.errors.starts_at?.message}
        />
        <TextField
          {...register('ends_at')}
          id={fieldId(FORM, 'ends_at')}
          label={t`Bis`}
          type="datetime-local"
          error={formState.errors.ends_at?.message}
        />
      </div>
      <SelectField
        {...register('stand_in_id')}
        id={fieldId(FORM, 'stand_in_id')}
        label={t`Vertretung (freiwillig)`}
        hint={t`Die Vertretung darf in dieser Zeit Links zu den Terminen ausgeben.`}
        error={formState.errors.stand_in_id?.message}
      >
        <option value="">{t`Niemand`}</option>
        {colleagues.map(({ id, display_name }) => (
          <option key={id} value={id}>
            {isolate(display_name)}
          </option>
        ))}
      </SelectField>
      <div>
        <Button variant="secondary" type="submit" busy={add.isPending}>
          {t`Abwesenheit eintragen`}
        </Button>
      </div>
    </form>
  );
}
