import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Choices } from '@/components/Choices';
import { TextField } from '@/components/forms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { isProblem } from '@/lib/problem';

import { findByAppointment, findByReference, type PersonOfTalk } from '../api/requests';

type Way = 'reference' | 'appointment' | 'number';

const NUMBER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whose request it is, with no more data than needed: no name is shown, only a number is found. */
export function PersonFinder({ onFound }: { onFound: (personId: string | null) => void }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const [way, setWay] = useState<Way>('reference');
  const [text, setText] = useState('');
  const typed = text.trim();
  const find = useMutation({
    mutationFn: async (): Promise<PersonOfTalk[]> => {
      if (way === 'appointment') {
        if (!NUMBER.test(typed)) return [];
        return findByAppointment(office.id, typed).catch(noneIfUnknown);
      }
      const id = NUMBER.test(typed) ? typed : null;
      const found = way === 'number' ? id : await findByReference(office.id, typed);
      return found ? [{ person_id: found, part: 'client' }] : [];
    },
    onSuccess: (people) => onFound(people.length === 1 ? (people[0]?.person_id ?? null) : null),
  });
  const labels: Record<Way, string> = {
    reference: t`Kundennummer`,
    appointment: t`Kennung des Termins`,
    number: t`Kennung der Person`,
  };
  const hints: Record<Way, string> = {
    reference: t`Genau so, wie sie in der Akte steht.`,
    appointment: t`Die lange Nummer steht auf dem Beleg der Person.`,
    number: t`Die lange Nummer steht auf dem Beleg oder in der Liste der Einwilligungen.`,
  };
  const reset = () => {
    find.reset();
    onFound(null);
  };
  return (
    <>
      <Choices<Way>
        legend={t`Wie finden Sie die Person?`}
        inline
        value={way}
        onChange={(chosen) => {
          setWay(chosen);
          setText('');
          reset();
        }}
        choices={[
          { value: 'reference', label: t`Mit der Kundennummer` },
          { value: 'appointment', label: t`Mit einem Termin` },
          { value: 'number', label: t`Mit ihrer Kennung` },
        ]}
      />
      <TextField
        label={labels[way]}
        hint={hints[way]}
        value={text}
        autoComplete="off"
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
          reset();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !typed) return;
          event.preventDefault();
          find.mutate();
        }}
      />
      <div>
        <Button
          variant="secondary"
          busy={find.isPending}
          aria-disabled={!typed}
          onClick={() => typed && find.mutate()}
        >
          {t`Person suchen`}
        </Button>
      </div>
      {find.error && <StaffProblem error={find.error} onRetry={() => find.mutate()} />}
      {find.data && <Found people={find.data} onChosen={onFound} />}
    </>
  );
}

const noneIfUnknown = (error: unknown): PersonOfTalk[] => {
  if (isProblem(error, 'not-found')) return [];
  throw error;
};

function Found({
  people,
  onChosen,
}: {
  people: PersonOfTalk[];
  onChosen: (personId: string) => void;
}) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string | null>(null);
  const parts: Record<string, string> = {
    client: t`Leistungsberechtigte Person`,
    adviser: t`Beratungsfachkraft`,
    companion: t`Beistand`,
    interpreter: t`Sprachmittlung`,
    sign_language_interpreter: t`Gebärdensprach-Dolmetschen`,
    guardian: t`Sorgeberechtigte Person`,
  };
  if (people.length === 0)
    return (
      <Alert tone="warning" live title={t`Niemand gefunden`}>
        <p>
          <Trans>
            Prüfen Sie die Nummer. Personen anderer Geschäftsstellen finden Sie hier nicht.
          </Trans>
        </p>
      </Alert>
    );
  if (people.length === 1)
    return (
      <Alert tone="success" live title={t`Person gefunden`}>
        <p>
          <Trans>Den Namen sehen Sie hier nicht: Für die Anfrage genügt die Kennung.</Trans>
        </p>
      </Alert>
    );
  return (
    <Choices
      legend={t`Wer aus diesem Termin hat gefragt?`}
      value={chosen}
      onChange={(id) => {
        setChosen(id);
        onChosen(id);
      }}
      choices={people.map(({ person_id, part }) => ({
        value: person_id,
        label: parts[part] ?? part,
        detail: person_id,
      }))}
    />
  );
}
