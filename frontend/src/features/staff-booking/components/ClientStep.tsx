import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { Alert } from '@/components/Alert';
import { PersonName } from '@/components/PersonName';
import { Button } from '@/components/Button';
import { Choices } from '@/components/Choices';
import { TextField } from '@/components/forms';
import { ContactFields } from '@/domain/clients/ContactFields';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { fieldId } from '@/components/staff/formErrors';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useWords } from '@/domain/staff/words';

import { useFindClient } from '../api/clients';
import { FORM, type BookingValues, type KnownClient } from '../schema';
import styles from './ClientStep.module.css';

export interface ClientStepProps {
  form: UseFormReturn<BookingValues>;
  officeId: string;
  known: KnownClient | null;
  onKnown: (client: KnownClient | null) => void;
}

type Kind = 'new' | 'known';

/** For whom: somebody the office knows by reference, or somebody new. Nothing is required. */
export function ClientStep({ form, officeId, known, onKnown }: ClientStepProps) {
  const { t } = useLingui();
  const [kind, setKind] = useState<Kind>(known ? 'known' : 'new');
  const choose = (next: Kind) => {
    setKind(next);
    if (next === 'new') onKnown(null);
  };
  return (
    <>
      <Choices<Kind>
        legend={t`Ist die Person schon angelegt?`}
        inline
        value={kind}
        onChange={choose}
        choices={[
          { value: 'new', label: t`Nein, neu` },
          { value: 'known', label: t`Ja, mit Aktenzeichen suchen` },
        ]}
      />
      {kind === 'known' ? (
        <FindClient officeId={officeId} known={known} onKnown={onKnown} />
      ) : (
        <ContactFields
          field={(name) => ({
            ...form.register(`client.${name}`),
            id: fieldId(FORM, `client.${name}`),
          })}
          errors={form.formState.errors.client}
        />
      )}
    </>
  );
}

function FindClient({ officeId, known, onKnown }: Omit<ClientStepProps, 'form'>) {
  const { t } = useLingui();
  const words = useWords();
  const [reference, setReference] = useState('');
  const find = useFindClient(officeId);
  const search = () => {
    if (reference.trim()) find.mutate(reference.trim(), { onSuccess: onKnown });
  };
  return (
    <div className="nb-stack nb-stack--tight">
      <div className={styles.search}>
        <TextField
          label={t`Aktenzeichen`}
          id={fieldId(FORM, 'known')}
          value={reference}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setReference(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            search();
          }}
        />
        <Button variant="secondary" busy={find.isPending} onClick={search}>
          {t`Suchen`}
        </Button>
      </div>
      {find.error && <StaffProblem error={find.error} />}
      {find.isSuccess && !known && (
        <Alert tone="warning" live title={t`Niemand gefunden`}>
          <p>{t`Prüfen Sie das Aktenzeichen. Oder legen Sie die Person mit „Nein, neu“ an.`}</p>
        </Alert>
      )}
      {known && (
        <Alert tone="success" live title={t`Gefunden`}>
          <DescriptionList
            facts={[
              {
                name: t`Name`,
                value: known.display_name ? (
                  <PersonName>{known.display_name}</PersonName>
                ) : (
                  t`nicht angegeben`
                ),
              },
              { name: t`Aktenzeichen`, value: known.reference ?? '' },
              { name: t`Telefon`, value: known.phone ?? t`nicht angegeben` },
              { name: t`Sprache`, value: words.languages[known.language] },
            ]}
          />
        </Alert>
      )}
    </div>
  );
}
