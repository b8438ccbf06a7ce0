import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import * as v from 'valibot';

import { useOpened } from '@/api/staff/useOpened';
import { Checkbox, TextField } from '@/components/forms';
import { FormDialog } from '@/components/staff/FormDialog';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { roles as allRoles, useStaff, type Role } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useWords } from '@/domain/staff/words';

import styles from '../admin.module.css';
import {
  accountsPath,
  useChangeAccount,
  useCreateAccount,
  type Account,
  type Invitation,
} from '../api/accounts';
import { BookedWithAccount } from './BookedWithAccount';

const FORM = 'account';

export interface AccountDialogProps {
  /** null: a new account. */
  account: Account | null;
  onClose: () => void;
  onCreated: (created: { account: Account; invitation: Invitation }) => void;
}

/** Name, roles in this office, active or not. Roles in other offices stay as they are. */
export function AccountDialog({ account, onClose, onCreated }: AccountDialogProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useWords();
  const { opened, reload } = useOpened(account, `${accountsPath}/${account?.id}`);
  const ofDirectory = account?.from_directory ?? false;
  const schema = v.object({
    display_name: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Geben Sie den Namen ein.`),
      v.maxLength(120, t`Der Name ist zu lang. Nehmen Sie höchstens 120 Zeichen.`),
    ),
    email: ofDirectory
      ? v.string()
      : v.pipe(
          v.string(),
          v.trim(),
          v.email(t`Geben Sie die dienstliche E-Mail-Adresse ein, zum Beispiel name@jobcenter.de.`),
        ),
    roles: v.array(v.picklist(allRoles)),
    active: v.boolean(),
  });
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, setError, control } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    values: {
      display_name: opened?.display_name ?? '',
      email: opened?.email ?? '',
      roles: rolesIn(opened, office.id),
      active: opened?.active ?? true,
    },
    resetOptions: { keepDirtyValues: true },
  });
  const [active, roles] = useWatch({ control, name: ['active', 'roles'] });
  const counselled = account?.active && rolesIn(account, office.id).includes('adviser');
  const leavesTalks = counselled && !(active && roles.includes('adviser'));
  const form = useFormErrors<Values>(FORM);
  const create = useCreateAccount(onCreated);
  const change = useChangeAccount(onClose);
  const error = create.error ?? change.error;
  const send = ({ display_name, email, roles, active }: Values) => {
    form.clear();
    const onError = (refusal: unknown) => void form.fromService(refusal, setError);
    const mine = `@${office.id}`;
    const elsewhere = opened?.roles.filter((role) => !role.endsWith(mine)) ?? [];
    const written = [...elsewhere, ...roles.map((role) => role + mine)];
    if (opened) {
      change.mutate(
        {
          id: opened.id,
          version: opened.version,
          changes: ofDirectory ? { active } : { display_name, roles: written, active },
        },
        { onError },
      );
    } else {
      create.mutate({ email, display_name, roles: written }, { onError });
    }
  };
  const elsewhere = account?.roles.some((role) => role.endsWith('@*'));
  return (
    <FormDialog
      form={FORM}
      title={account ? t`Konto bearbeiten` : t`Konto anlegen`}
      action={account ? t`Speichern` : t`Anlegen und einladen`}
      busy={create.isPending || change.isPending}
      errors={form.summary}
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      onClose={onClose}
    >
      {account && leavesTalks && <BookedWithAccount accountId={account.id} />}
      {error && <StaffProblem error={error} onReload={() => void reload(change.reset)} />}
      <TextField
        {...register('display_name')}
        id={fieldId(FORM, 'display_name')}
        label={t`Name`}
        autoComplete="off"
        readOnly={ofDirectory}
        error={formState.errors.display_name?.message}
      />
      <TextField
        {...register('email')}
        id={fieldId(FORM, 'email')}
        label={t`E-Mail`}
        type="email"
        autoComplete="off"
        readOnly={account !== null}
        error={formState.errors.email?.message}
      />
      {ofDirectory ? (
        <p className="nb-soft">
          <Trans>
            Name und Aufgaben kommen aus dem Verzeichnis des Hauses. Was eine Gruppe darf, steht
            unter „Dienstkonten“.
          </Trans>
        </p>
      ) : (
        <fieldset className={styles.checks}>
          <legend>
            <Trans>Aufgaben in dieser Geschäftsstelle</Trans>
          </legend>
          {allRoles.map((role) => (
            <Checkbox key={role} {...register('roles')} value={role} label={words.roles[role]} />
          ))}
        </fieldset>
      )}
      {elsewhere && (
        <p className="nb-soft">
          <Trans>Aufgaben für alle Geschäftsstellen bleiben, wie sie sind.</Trans>
        </p>
      )}
      {account && (
        <Checkbox {...register('active')} label={t`Das Konto ist aktiv und kann sich anmelden`} />
      )}
    </FormDialog>
  );
}

function rolesIn(account: Account | null, officeId: string): Role[] {
  return allRoles.filter((role) => account?.roles.includes(`${role}@${officeId}`));
}
