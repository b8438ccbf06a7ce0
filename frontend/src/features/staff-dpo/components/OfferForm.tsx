import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Checkbox } from '@/components/forms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useLanguageName } from '@/domain/staff/languageName';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';

import type { DeclarationSummary } from '../api/declarations';
import { useChooseLanguages, type Language, type Offer } from '../api/languages';
import { useKindWords } from '../audiences';
import { unwrittenFor } from '../offered';
import styles from './OfferForm.module.css';

export interface OfferFormProps {
  /** The registry. */
  languages: readonly Language[];
  offer: Offer;
  declarations: readonly DeclarationSummary[];
  mayChoose: boolean;
}

/** Which languages of the registry the office offers; German is always among them. */
export function OfferForm({ languages, offer, declarations, mayChoose }: OfferFormProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const languageName = useLanguageName();
  const [chosen, setChosen] = useState(() => offer.languages.map(({ tag }) => tag));
  const choose = useChooseLanguages(office.id, () => announce(t`Die Sprachen sind gespeichert.`));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    choose.mutate(chosen);
  };
  const shown = mayChoose ? languages : offer.languages;
  return (
    <Card>
      <form className="nb-stack" onSubmit={save}>
        <fieldset className={styles.languages}>
          <legend>
            <Trans>Diese Geschäftsstelle bietet an:</Trans>
          </legend>
          {shown.map(({ tag, name }) => {
            const here = languageName(tag);
            const isOffered = chosen.includes(tag);
            const own = name === here ? null : name;
            return (
              <div key={tag}>
                <Checkbox
                  label={
                    <>
                      {here}
                      {own && (
                        <>
                          {' · '}
                          <bdi lang={tag}>{own}</bdi>
                        </>
                      )}
                      {tag === 'de' && <> {t`(immer)`}</>}
                    </>
                  }
                  checked={isOffered}
                  disabled={!mayChoose || tag === 'de'}
                  onChange={({ target }) =>
                    setChosen(
                      target.checked ? [...chosen, tag] : chosen.filter((each) => each !== tag),
                    )
                  }
                />
                {isOffered && <Written tag={tag} declarations={declarations} />}
              </div>
            );
          })}
        </fieldset>
        {choose.error && <StaffProblem error={choose.error} />}
        {mayChoose && (
          <div className="nb-actions">
            <Button type="submit" busy={choose.isPending}>
              {t`Sprachen speichern`}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

/** For whom a text in an offered language is still to be written. */
function Written({ tag, declarations }: Pick<OfferFormProps, 'declarations'> & { tag: string }) {
  const word = useKindWords();
  const missing = unwrittenFor(declarations, tag).map(word);
  if (missing.length === 0) return null;
  const whom = missing.join(', ');
  return (
    <p className={styles.missing}>
      <Trans>Noch kein Text für: {whom}. Sie lesen den deutschen.</Trans>
    </p>
  );
}
