import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { Alert } from '@/components/Alert';
import { useStaff } from '@/domain/staff/StaffContext';

import { contactsQuery, type DeclaredContacts } from '../api/contacts';
import { useKindWords } from '../audiences';
import { useContactWords } from '../contacts';

/** Says which declarations that hold now name other contacts than the office, and the two ways on. */
export function ContactsWarning() {
  const { t } = useLingui();
  const { office, has } = useStaff();
  const { data } = useQuery(contactsQuery(office.id));
  const differing = data?.declarations.filter(({ differs }) => differs) ?? [];
  if (differing.length === 0) return null;
  return (
    <Alert
      tone="warning"
      live
      title={t`Erklärung und Geschäftsstelle nennen verschiedene Kontaktdaten`}
    >
      <ul>
        {differing.map((each) => (
          <Difference key={each.declaration_id} declared={each} />
        ))}
      </ul>
      <p>
        <Trans>
          Stimmen die Angaben der Geschäftsstelle, dann schreiben und veröffentlichen Sie eine neue
          Fassung. Stimmen sie nicht, dann berichtigt sie die Verwaltung.
        </Trans>{' '}
        {has('admin') && (
          <Link className="kern-link" to="/app/geschaeftsstelle">
            <Trans>Angaben der Geschäftsstelle ansehen</Trans>
          </Link>
        )}
      </p>
    </Alert>
  );
}

function Difference({ declared }: { declared: DeclaredContacts }) {
  const { has } = useStaff();
  const word = useContactWords();
  const audience = useKindWords()(declared);
  const { version } = declared;
  const fields = declared.fields.map(word).join(', ');
  return (
    <li>
      <Trans>
        Für {audience}, Fassung {version}: {fields}.
      </Trans>{' '}
      {has('dpo') && (
        <Link
          className="kern-link"
          to="/app/erklaerungen/neu"
          search={{ vorlage: declared.declaration_id }}
        >
          <Trans>Neue Fassung schreiben</Trans>
        </Link>
      )}
    </li>
  );
}
