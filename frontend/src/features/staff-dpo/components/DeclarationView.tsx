import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { Page } from '@/components/Page';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { Markdown } from '@/domain/declarations/Markdown';
import { useStaff } from '@/domain/staff/StaffContext';
import { useLanguageName } from '@/domain/staff/languageName';
import { isolate } from '@/lib/isolate';

import type { Declaration } from '../api/declarations';
import { useKindWords } from '../audiences';
import { Changes } from './Changes';
import { LifeCard } from './LifeCard';

export interface DeclarationViewProps {
  declaration: Declaration;
  /** Where somebody may go on writing. */
  onWrite?: () => void;
}

/** A declaration to read: its state, its text in every language, and what is new in it. */
export function DeclarationView({ declaration, onWrite }: DeclarationViewProps) {
  const { t } = useLingui();
  const { has } = useStaff();
  const kindWord = useKindWords();
  const languageName = useLanguageName();
  const [locale, setLocale] = useState('de');
  const { texts, version, dpo } = declaration;
  const text = texts[locale] ?? texts['de'];
  return (
    <Page
      title={text?.title ?? ''}
      width="wide"
      lead={kindWord(declaration)}
      aside={
        onWrite ? (
          <Button variant="secondary" onClick={onWrite}>
            <Trans>Weiter schreiben</Trans>
          </Button>
        ) : (
          has('dpo') && (
            <ButtonLink
              variant="secondary"
              to="/app/erklaerungen/neu"
              search={{ vorlage: declaration.id }}
            >
              {t`Neue Fassung daraus schreiben`}
            </ButtonLink>
          )
        )
      }
    >
      <LifeCard declaration={declaration} />
      {declaration.needs_legal_review && (
        <Alert tone="warning" title={t`Dieser Text ist noch nicht rechtlich geprüft`} />
      )}
      {text?.needs_native_review && (
        <Alert tone="info" title={t`Die Übersetzung ist noch nicht muttersprachlich geprüft`} />
      )}
      <Choices
        legend={t`Sprache`}
        inline
        value={locale}
        onChange={setLocale}
        choices={Object.keys(texts).map((each) => ({ value: each, label: languageName(each) }))}
      />
      <Changes declaration={declaration} locale={locale} />
      {text && (
        <Card>
          <div lang={locale} dir="auto" className="nb-stack nb-stack--tight">
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
            { name: t`Datenschutz`, value: `${isolate(dpo.name)}, ${dpo.email}, ${dpo.phone}` },
            { name: t`Prüfsumme (SHA-256)`, value: text?.text_sha256 ?? '–' },
          ]}
        />
      </Card>
    </Page>
  );
}
