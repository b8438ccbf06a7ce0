import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';

import { Table } from '@/components/staff/Table';
import { useUnfolding } from '@/lib/useUnfolding';

import type { KeptByService, KeptKind } from '../api/retention';
import { usePeriodWords } from '../periods';
import styles from '../retention.module.css';

/** All kinds that one service keeps, folded until somebody wants to know. */
export function KeptTable({ service }: { service: KeptByService }) {
  const { t } = useLingui();
  const fold = useRef<HTMLDetailsElement>(null);
  useUnfolding(fold);
  const due = service.kinds.reduce((sum, { due_rows: rows }) => sum + rows, 0);
  return (
    <details ref={fold} id={service.service} className={styles.service}>
      <summary>
        {service.name}: <Plural value={service.kinds.length} one="# Regel" other="# Regeln" />
        <span className={styles.small}>
          {due === 0 ? (
            <Trans>In der nächsten Nacht wird nichts gelöscht.</Trans>
          ) : (
            <Plural
              value={due}
              one="In der nächsten Nacht wird # Eintrag gelöscht."
              other="In der nächsten Nacht werden # Einträge gelöscht."
            />
          )}
        </span>
      </summary>
      <Table
        caption={service.name}
        hideCaption
        columns={[
          { title: t`Was`, rowHeader: true, cell: (each) => <What kept={each} /> },
          { title: t`Über wen`, cell: ({ about }) => about },
          { title: t`Rechtsgrundlage`, cell: ({ basis_words: words }) => words },
          { title: t`Wie lange`, cell: (each) => <HowLong kept={each} /> },
          { title: t`Letzte Nacht`, numeric: true, cell: ({ last_rows: rows }) => rows },
          { title: t`Nächste Nacht`, numeric: true, cell: ({ due_rows: rows }) => rows },
        ]}
        rows={service.kinds}
        rowKey={({ tables }) => tables.join()}
      />
    </details>
  );
}

function What({ kept }: { kept: KeptKind }) {
  return (
    <>
      {kept.name}
      <span className={styles.small}>{kept.what_for}</span>
      <span className={styles.small} translate="no">
        {kept.tables.join(', ')}
      </span>
    </>
  );
}

function HowLong({ kept }: { kept: KeptKind }) {
  const { t } = useLingui();
  const period = usePeriodWords();
  const parent = kept.goes_with;
  if (parent) return t`bis gelöscht wird: ${parent}`;
  if (kept.days === null) return t`bleibt`;
  const time = `${period(kept.office_days ?? kept.days)} ${kept.since_words ?? ''}`;
  return kept.office_days === null ? time : t`${time} (eigene Frist)`;
}
