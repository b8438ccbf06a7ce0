import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { DescriptionList } from '@/components/staff/DescriptionList';
import { useStaff } from '@/domain/staff/StaffContext';
import { isProblem, type ProblemError } from '@/lib/problem';

import { useContactWords } from '../contacts';
import type { DraftValues } from '../draft';

type Dpo = DraftValues['dpo'];

/** What exactly keeps a draft from being published, and what to do about it. */
export function PublishHelp({ error }: { error: unknown }) {
  if (isProblem(error, 'contacts-differ')) return <OtherContacts refusal={error} />;
  if (isProblem(error, 'place-open')) return <OpenPlaces refusal={error} />;
  return null;
}

function OtherContacts({ refusal }: { refusal: ProblemError }) {
  const { t } = useLingui();
  const word = useContactWords();
  const { fields, office, declared } = refusal.problem as unknown as {
    fields: string[];
    office: Dpo;
    declared: Dpo;
  };
  const names = fields.map((field) => field.replace(/^dpo_/, '') as keyof Dpo);
  return (
    <>
      <DescriptionList
        facts={names.map((name) => {
          const inDraft = declared[name];
          const inRecord = office[name];
          return {
            name: word(`dpo_${name}`),
            value: t`im Entwurf: ${inDraft}; bei der Geschäftsstelle: ${inRecord}`,
          };
        })}
      />
      <p>
        <Trans>
          Wer den Entwurf schreibt, übernimmt dort mit einem Klick die Angaben der Geschäftsstelle.
          Danach ist eine neue Prüfung nötig.
        </Trans>
      </p>
      <WhoCorrects />
    </>
  );
}

function OpenPlaces({ refusal }: { refusal: ProblemError }) {
  const word = useContactWords();
  const places = refusal.problem['places'] as string[];
  return (
    <>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <code>{`{${place}}`}</code>
            {word(place) !== place && <> {word(place)}</>}
          </li>
        ))}
      </ul>
      <WhoCorrects />
    </>
  );
}

function WhoCorrects() {
  const { has } = useStaff();
  return (
    <p>
      {has('admin') ? (
        <Link className="kern-link" to="/app/geschaeftsstelle">
          <Trans>Angaben der Geschäftsstelle ändern</Trans>
        </Link>
      ) : (
        <Trans>Die Angaben der Geschäftsstelle ändert die Verwaltung.</Trans>
      )}
    </p>
  );
}
