import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { Markdown } from '@/domain/declarations/Markdown';
import { Page } from '@/components/Page';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { formatDay, formatTime } from '@/lib/dates';
import { locales, type Locale } from '@/lib/i18n';

import type { Declaration } from '../api/declarations';
import { useAudiences } from '../audiences';

/** A version as it is kept: its text in every language, with the fingerprint that proves it. */
export function PublishedDeclaration({ declaration }: { declaration: Declaration }) {
  const { t, i18n } = useLingui();
  const { office, has } = useStaff();
  const words = useWords();
  const audiences = useAudiences();
  const [locale, setLocale] = useState<Locale>('de');
  const { texts, version, published_at, dpo } = declaration;
  const text = texts[locale] ?? texts['de'];
  const day = published_at && formatDay(published_at, office.zone, i18n.locale);
  const time = published_at && formatTime(published_at, office.zone, i18n.locale);
  return (
    <Page
      title={text?.title ?? ''}
      width="wide"
      lead={audiences[declaration.audience]}
      aside={
        has('dpo') && (
          <ButtonLink
            variant="secondary"
            to="/app/erklaerungen/neu"
            search={{ vorlage: declaration.id }}
          >
            {t`Neue Fassung daraus schreiben`}
          </ButtonLink>
        )
      }
    >
      {declaration.needs_legal_review && (
        <Alert tone="warning" title={t`Dieser Text ist noch nicht rechtlich geprüft`} />
      )}
      {text?.needs_native_review && (
        <Alert tone="info" title={t`Die Übersetzung ist noch nicht muttersprachlich geprüft`} />
      )}
      <Choices<Locale>
        legend={t`Sprache`}
        inline
        value={locale}
        onChange={setLocale}
        choices={locales
          .filter((each) => texts[each])
          .map((each) => ({ value: each, label: words.languages[each] }))}
      />
      {text && (
        <Card>
          <div lang={locale} className="nb-stack nb-stack--tight">
            <p>
              <strong>{text.short}</strong>
            </p>
            <Markdown text={text.body_markdown} />
          </div>
        </Card>
      )}
      <Card>
        <DescriptionList
          facts={[
            { name: t`Fassung`, value: version ?? t`Entwurf` },
            { name: t`Veröffentlicht`, value: day && time ? t`${day}, ${time} Uhr` : '–' },
            { name: t`Datenschutz`, value: `${dpo.name}, ${dpo.email}, ${dpo.phone}` },
            { name: t`Prüfsumme (SHA-256)`, value: text?.text_sha256 ?? '–' },
          ]}
        />
      </Card>
    </Page>
  );
}
