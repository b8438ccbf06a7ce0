import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Badge, type BadgeTone } from '@/components/staff/Badge';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import type { Line } from '../api/checklist';
import styles from '../checklist.module.css';
import { NoteDialog } from './NoteDialog';

// eslint-disable-next-line lingui/no-unlocalized-strings -- part of a time after RFC 3339
const NOON = 'T12:00:00Z';

const tones: Record<Line['outcome'], BadgeTone> = {
  ok: 'success',
  failed: 'danger',
  not_checked: 'warning',
};

/** The lines of one topic. */
export function LineTable({ lines }: { lines: Line[] }) {
  const { t } = useLingui();
  const { has } = useStaff();
  const [noting, setNoting] = useState<Line | null>(null);
  const outcomes: Record<Line['outcome'], string> = {
    ok: t`in Ordnung`,
    failed: t`nicht in Ordnung`,
    not_checked: t`nicht geprüft`,
  };
  return (
    <>
      <Table
        caption={lines[0]?.topic_words ?? ''}
        columns={[
          {
            title: t`Was`,
            rowHeader: true,
            cell: ({ words, after }) => (
              <>
                {words}
                <span className={styles.small}>{after.join(', ')}</span>
              </>
            ),
          },
          {
            title: t`Ergebnis`,
            cell: ({ outcome }) => (
              <span className={styles.outcome}>
                <Badge tone={tones[outcome]}>{outcomes[outcome]}</Badge>
              </span>
            ),
          },
          { title: t`Beleg`, cell: ({ evidence }) => evidence || '–' },
          {
            title: t`Geprüft`,
            cell: (line) => (
              <span className={styles.note}>
                <When line={line} />
                {line.kind === 'manual' && has('dpo') && (
                  <Button variant="tertiary" onClick={() => setNoting(line)}>
                    {t`Eintragen`}
                    <span className="nb-sr-only">: {line.words}</span>
                  </Button>
                )}
              </span>
            ),
          },
        ]}
        rows={lines}
        rowKey={({ id }) => id}
      />
      {noting && <NoteDialog line={noting} onClose={() => setNoting(null)} />}
    </>
  );
}

function When({ line }: { line: Line }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  // A day without a time: noon is the same day in every zone of Germany.
  const day = (date: string) => formatDate(`${date}${NOON}`, office.zone, i18n.locale);
  if (line.kind === 'live') {
    if (!line.made_at) return t`noch nie`;
    const date = formatDate(line.made_at, office.zone, i18n.locale);
    const time = formatTime(line.made_at, office.zone, i18n.locale);
    return t`automatisch, ${date}, ${time}`;
  }
  if (!line.done_on || !line.due_on) return t`noch nie`;
  const by = line.done_by ?? t`Name gelöscht`;
  const [on, due] = [day(line.done_on), day(line.due_on)];
  return line.overdue ? t`${by}, ${on}; überfällig seit ${due}` : t`${by}, ${on}; wieder am ${due}`;
}
