import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { TextField } from '@/components/forms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useLanguageName } from '@/domain/staff/languageName';
import { announce } from '@/lib/announce';

import { useAddLanguage, type Language } from '../api/languages';

type Direction = Language['direction'];

/** As the service takes it: language, script, region. */
const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-x-[a-z0-9]{1,8})?$/;

/** Entering a language for all offices. It stays: texts will name it. */
export function AddLanguageForm() {
  const { t } = useLingui();
  const languageName = useLanguageName();
  const [tag, setTag] = useState('');
  const [name, setName] = useState('');
  const [direction, setDirection] = useState<Direction>('ltr');
  const [isChecked, setChecked] = useState(false);
  const add = useAddLanguage((added) => {
    const entered = added.name;
    announce(t`${entered} ist eingetragen.`);
    setTag('');
    setName('');
    setDirection('ltr');
    setChecked(false);
  });
  const isKnown = TAG.test(tag.trim());
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isKnown && name.trim()) add.mutate({ tag: tag.trim(), name: name.trim(), direction });
    else document.getElementById(isKnown ? 'language-name' : 'language-tag')?.focus();
  };
  const found = isKnown ? languageName(tag.trim()) : '';
  return (
    <Card>
      <h2>
        <Trans>Sprache eintragen</Trans>
      </h2>
      <form className="nb-stack" noValidate onSubmit={send}>
        <p>
          <Trans>
            Sie steht dann allen Geschäftsstellen zur Wahl und bleibt für immer in der Liste, weil
            Texte und Einwilligungen sie nennen.
          </Trans>
        </p>
        <TextField
          id="language-tag"
          label={t`Kürzel`}
          hint={
            found && found !== tag.trim()
              ? found
              : t`Nach BCP 47, zum Beispiel uk für Ukrainisch oder ar für Arabisch.`
          }
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={tag}
          onChange={(event) => setTag(event.target.value)}
          error={
            isChecked && !isKnown ? t`Geben Sie ein Kürzel wie uk oder sr-Latn ein.` : undefined
          }
        />
        <TextField
          id="language-name"
          label={t`Name in der Sprache selbst`}
          hint={t`So finden ihn die Menschen, die sie lesen: Українська, العربية.`}
          autoComplete="off"
          lang={isKnown ? tag.trim() : undefined}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={isChecked && !name.trim() ? t`Geben Sie den Namen der Sprache ein.` : undefined}
        />
        <Choices<Direction>
          legend={t`Schreibrichtung`}
          inline
          value={direction}
          onChange={setDirection}
          choices={[
            { value: 'ltr', label: t`von links nach rechts` },
            { value: 'rtl', label: t`von rechts nach links` },
          ]}
        />
        {add.error && <StaffProblem error={add.error} />}
        <div className="nb-actions">
          <Button type="submit" variant="secondary" busy={add.isPending}>
            {t`Sprache eintragen`}
          </Button>
        </div>
      </form>
    </Card>
  );
}
