import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Badge } from '@/components/staff/Badge';
import { useLanguageName } from '@/domain/staff/languageName';

import type { Contacts } from '../api/contacts';
import { useContactWords } from '../contacts';
import type { DraftValues } from '../draft';
import { findMissing, isBlocking, type Missing } from '../missing';

export interface MissingCardProps {
  values: DraftValues;
  office: Contacts['office'] | undefined;
  /** Writes the office's contacts into the draft. */
  onTakeOver: () => void;
  /** To a language that lacks something. */
  onGo: (locale: string) => void;
}

/** What a draft still lacks, while it is written and not only when somebody refuses it. */
export function MissingCard({ values, office, onTakeOver, onGo }: MissingCardProps) {
  const { t } = useLingui();
  const say = useMissingWords();
  const missing = findMissing(values, office);
  const contactsDiffer = missing.some(({ kind }) => kind === 'contact') && office !== undefined;
  return (
    <Card tone={missing.length > 0 ? 'warm' : 'calm'}>
      <h2>
        <Trans>Was noch fehlt</Trans>
      </h2>
      {missing.length === 0 ? (
        <p>
          <Trans>Nichts: Alle Sprachen, Angaben und Prüfvermerke sind da.</Trans>
        </p>
      ) : (
        <ul>
          {missing.map((each) => (
            <li key={say(each)}>
              {isBlocking(each) && <Badge tone="danger">{t`nötig`}</Badge>} {say(each)}{' '}
              {'locale' in each && (
                <button type="button" className="kern-link" onClick={() => onGo(each.locale)}>
                  <Trans>Dorthin</Trans>
                  <span className="nb-sr-only">: {say(each)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {contactsDiffer && (
        <div>
          <Button variant="secondary" onClick={onTakeOver}>
            {t`Angaben der Geschäftsstelle übernehmen`}
          </Button>
        </div>
      )}
    </Card>
  );
}

function useMissingWords(): (missing: Missing) => string {
  const { t } = useLingui();
  const languageName = useLanguageName();
  const contact = useContactWords();
  const fields = {
    title: t`der Titel`,
    short: t`der Kurztext`,
    body_markdown: t`der Text`,
  };
  return (missing) => {
    const language = 'locale' in missing ? languageName(missing.locale) : '';
    const place = 'place' in missing ? contact(missing.place) : '';
    const code = 'place' in missing ? `{${missing.place}}` : '';
    switch (missing.kind) {
      case 'language':
        return t`${language}: Es gibt noch keinen Text. Wer diese Sprache liest, sieht den deutschen.`;
      case 'field': {
        const field = fields[missing.field];
        return t`${language}: Es fehlt ${field}.`;
      }
      case 'place':
        return t`${place} kommt nirgends vor. Schreiben Sie ${code} an die Stelle.`;
      case 'place-here':
        return t`${language}: ${place} fehlt (${code}).`;
      case 'unknown-place':
        return t`${language}: Die Stelle ${code} kennt niemand. Vielleicht ein Schreibfehler?`;
      case 'record':
        return t`${place} steht nicht bei den Angaben der Geschäftsstelle.`;
      case 'contact': {
        const field = contact(`dpo_${missing.field}`);
        return t`${field}: fehlt oder ist anders als bei der Geschäftsstelle.`;
      }
      case 'native-review':
        return t`${language}: Es hat noch niemand gelesen, der mit der Sprache vertraut ist.`;
      case 'legal-review':
        return t`Die rechtliche Prüfung steht noch aus. Das sehen alle, die den Text lesen.`;
    }
  };
}
