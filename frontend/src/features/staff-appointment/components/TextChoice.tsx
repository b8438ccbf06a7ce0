import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { Alert } from '@/components/Alert';
import { SelectField } from '@/components/moreForms';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { textForPersonQuery, type TextForPerson } from '../api/toldConsents';

interface TextChoiceProps {
  appointmentId: string;
  personId: string;
  locale: string;
  onLocale: (locale: string) => void;
  onText: (text: TextForPerson | null) => void;
}

/** Which text it was: the version of today, in one of the languages it can be read in. */
export function TextChoice({ appointmentId, personId, locale, onLocale, onText }: TextChoiceProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(textForPersonQuery(appointmentId, personId, locale));
  useEffect(() => onText(data ?? null), [data, onText]);
  if (error) return <StaffProblem error={error} />;
  if (!data) return null;
  const { version, title } = data;
  const readable = data.languages.filter(({ tag }) => data.locales.includes(tag));
  return (
    <>
      <SelectField
        label={t`Sprache des Textes`}
        value={data.locale}
        onChange={(event) => onLocale(event.target.value)}
      >
        {readable.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      {data.falls_back && (
        <Alert
          tone="info"
          title={t`Diesen Text gibt es noch nicht in der Sprache der Person. Er ist auf Deutsch.`}
        />
      )}
      <p>
        <Trans>
          Text von heute: „{title}“, Fassung {version}
        </Trans>
      </p>
    </>
  );
}
