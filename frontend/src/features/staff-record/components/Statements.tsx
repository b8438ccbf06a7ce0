import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { TextAreaField } from '@/components/moreForms';
import { Badge } from '@/components/staff/Badge';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';

import { useWriteStatement, type StatementRead } from '../api/record';
import styles from '../record.module.css';

/** What only people know; each is folded, with a mark where it is still missing. */
export function Statements({ statements }: { statements: StatementRead[] }) {
  const { t } = useLingui();
  const { has } = useStaff();
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">
        <Trans>Angaben der Geschäftsstelle</Trans>
      </h2>
      {statements.map((each) => (
        <details key={each.about} className={styles.statement}>
          <summary>
            {each.name}{' '}
            {each.text ? (
              <Badge tone="success">{t`angegeben`}</Badge>
            ) : (
              <Badge tone="warning">{t`fehlt noch`}</Badge>
            )}
          </summary>
          {has('dpo') ? (
            <Editor key={each.version} statement={each} />
          ) : (
            <p className={styles.stated}>{each.text || each.hint}</p>
          )}
        </details>
      ))}
    </section>
  );
}

function Editor({ statement }: { statement: StatementRead }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const [text, setText] = useState(statement.text);
  const write = useWriteStatement(office.id, () => announce(t`Die Angabe ist gespeichert.`));
  const { about, version } = statement;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ about, version, text });
      }}
    >
      <TextAreaField
        label={statement.name}
        hint={statement.hint}
        rows={4}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {write.error && <StaffProblem error={write.error} />}
      <div>
        <Button type="submit" variant="secondary" busy={write.isPending}>
          {t`Angabe speichern`}
        </Button>
      </div>
    </form>
  );
}
