import { valibotResolver } from '@hookform/resolvers/valibot';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

import type { Client } from '@/api/staff/types';
import { useOpened } from '@/api/staff/useOpened';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { ErrorSummary } from '@/components/ErrorSummary';
import { Page } from '@/components/Page';
import { useContactRules, type Contact } from '@/domain/clients/clientContact';
import { ContactFields } from '@/domain/clients/ContactFields';
import { purposeHeader, type Purpose } from '@/domain/clients/purposes';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';
import { isProblem } from '@/lib/problem';

import { clientPath, clientQuery, useChangeClient, type ClientChanges } from './api/client';
import { PurposeChoice } from './components/PurposeChoice';

const FORM = 'client';

/** A client's data, to correct or to erase. */
export function ClientPage() {
  const { clientId = '' } = useParams({ strict: false });
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const query = useQuery(clientQuery(clientId, purpose));
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      {isProblem(query.error, 'purpose-missing') ? (
        <PurposeChoice onChoose={setPurpose} />
      ) : (
        <QueryView query={query}>
          {(client) => <ClientForm client={client} purpose={purpose} />}
        </QueryView>
      )}
    </RoleGate>
  );
}

function ClientForm({ client, purpose }: { client: Client; purpose: Purpose | null }) {
  const { t } = useLingui();
  const { termin } = useSearch({ from: '/app/personen/$clientId' });
  const navigate = useNavigate();
  const { opened, setOpened, reload } = useOpened(
    client,
    clientPath(client.id),
    purposeHeader(purpose),
  );
  const { register, handleSubmit, formState, setError } = useForm<Contact>({
    shouldFocusError: false,
    resolver: valibotResolver(useContactRules()),
    values: contactOf(opened),
    resetOptions: { keepDirtyValues: true },
  });
  const { dirtyFields, errors } = formState;
  const form = useFormErrors<Contact>(FORM);
  const change = useChangeClient(client.id, purpose);
  const back = termin && {
    to: '/app/termine/$appointmentId' as const,
    params: { appointmentId: termin },
  };
  const send = (values: Contact) => {
    form.clear();
    change.mutate(
      { changes: changesIn(values, dirtyFields), version: opened.version },
      {
        onSuccess: (saved) => {
          announce(t`Die Angaben sind gespeichert.`);
          if (back) void navigate(back);
          else setOpened(saved);
        },
        onError: (error) => void form.fromService(error, setError),
      },
    );
  };
  return (
    <Page
      title={t`Angaben zur Person`}
      lead={t`Was Sie leeren, wird gelöscht. Die Angaben gelten für alle Termine der Person.`}
    >
      <Card>
        <form
          className="nb-stack nb-stack--tight"
          noValidate
          onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
        >
          <ErrorSummary errors={form.summary} />
          {change.error && form.summary.length === 0 && (
            <StaffProblem error={change.error} onReload={() => void reload(change.reset)} />
          )}
          {change.isSuccess && !formState.isDirty && (
            <Alert tone="success" title={t`Die Angaben sind gespeichert`} />
          )}
          <ContactFields
            field={(name) => ({ ...register(name), id: fieldId(FORM, name) })}
            errors={errors}
          />
          <div className="nb-actions">
            <Button type="submit" busy={change.isPending}>
              {t`Angaben speichern`}
            </Button>
            {back && <ButtonLink variant="secondary" {...back}>{t`Zurück zum Termin`}</ButtonLink>}
          </div>
        </form>
      </Card>
    </Page>
  );
}

function contactOf({ display_name, reference, phone, email, language }: Client): Contact {
  return {
    display_name: display_name ?? '',
    reference: reference ?? '',
    phone: phone ?? '',
    email: email ?? '',
    language,
  };
}

/** Only what the person touched goes to the service: a colleague's other changes stay. */
function changesIn(
  values: Contact,
  touched: Partial<Record<keyof Contact, boolean>>,
): ClientChanges {
  const changed = Object.entries(values).filter(([name]) => touched[name as keyof Contact]);
  return Object.fromEntries(changed.map(([name, text]) => [name, text === '' ? null : text]));
}
