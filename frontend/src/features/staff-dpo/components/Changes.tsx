import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { Card } from '@/components/Card';
import { useStaff } from '@/domain/staff/StaffContext';

import { declarationQuery, declarationsQuery, type Declaration } from '../api/declarations';
import { countOf, differencesOf, type Piece } from '../differences';
import { textIn } from '../draft';
import { earlierOf } from '../earlier';
import styles from './Changes.module.css';

export interface ChangesProps {
  declaration: Declaration;
  locale: string;
}

/** What is new against the version before, word by word; nothing where it is the first one. */
export function Changes({ declaration, locale }: ChangesProps) {
  const { office } = useStaff();
  const list = useQuery(declarationsQuery(office.id));
  const earlier = list.data && earlierOf(list.data, declaration);
  const before = useQuery({
    ...declarationQuery(earlier?.id ?? ''),
    enabled: earlier !== undefined,
  });
  const paragraphs = useMemo(
    () => before.data && differencesOf(whole(before.data, locale), whole(declaration, locale)),
    [before.data, declaration, locale],
  );
  if (!paragraphs) return null;
  const count = countOf(paragraphs);
  const version = earlier?.version;
  return (
    <Card>
      <h2>
        <Trans>Was gegenüber Fassung {version} anders ist</Trans>
      </h2>
      {count === 0 ? (
        <p>
          <Trans>Nichts. Der Text ist in dieser Sprache derselbe.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Plural value={count} one="# Stelle ist anders." other="# Stellen sind anders." />{' '}
            <Trans>Was weggefallen ist, ist durchgestrichen, Neues ist unterstrichen.</Trans>
          </p>
          <div lang={locale} dir="auto" className={styles.changes}>
            {paragraphs.map((pieces, index) =>
              pieces === null ? (
                <p key={index} className={styles.same}>
                  …
                </p>
              ) : (
                <p key={index}>
                  {pieces.map((piece, at) => (
                    <Word key={at} {...piece} />
                  ))}
                </p>
              ),
            )}
          </div>
        </>
      )}
    </Card>
  );
}

/** Told in words too: many screen readers pass over `ins` and `del`. */
function Word({ kind, text }: Piece) {
  const { t } = useLingui();
  if (kind === 'same') return text;
  const Mark = kind === 'new' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="nb-sr-only">{kind === 'new' ? t`neu:` : t`weggefallen:`} </span>
      {text}
      <span className="nb-sr-only"> {t`Ende der Änderung`}, </span>
    </Mark>
  );
}

/** Places are compared as places: another office's record makes no other text. */
function whole(declaration: Declaration, locale: string): string {
  const text = textIn(declaration, locale);
  return text ? [text.title, text.short, text.body_markdown].join('\n\n') : '';
}
