import { Trans, useLingui } from '@lingui/react/macro';

import { Badge } from '@/components/staff/Badge';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import type { Block, Made } from '../api/record';
import styles from '../record.module.css';

/** The document as it will be in the file; where each statement comes from stands beside it. */
export function Preview({ made: { document } }: { made: Made }) {
  const { i18n } = useLingui();
  const { office } = useStaff();
  const day = formatDate(document.made_at, office.zone, i18n.locale);
  const time = formatTime(document.made_at, office.zone, i18n.locale);
  return (
    <article className={styles.paper} lang={document.language} aria-labelledby="document-title">
      <h2 id="document-title">{document.title}</h2>
      <p>{document.subject}</p>
      <p>
        <Trans>
          Stand: {day}, {time}
        </Trans>
      </p>
      {document.sections.map((section, place) => (
        <details key={section.heading} open={place === 0}>
          <summary>
            <h3>{section.heading}</h3>
          </summary>
          {section.blocks.map((block, at) => (
            <Piece key={at} block={block} />
          ))}
        </details>
      ))}
    </article>
  );
}

function Piece({ block }: { block: Block }) {
  if (!('rows' in block)) {
    return (
      <p>
        {block.text} <From block={block} />
      </p>
    );
  }
  return (
    <div>
      <Table
        caption={block.caption}
        columns={block.columns.map((title, column) => ({
          title,
          rowHeader: column === 0,
          cell: ({ row }: { row: string[] }) => row[column] ?? '',
        }))}
        rows={block.rows.map((row, place) => ({ row, place }))}
        rowKey={({ place }) => place}
      />
      <From block={block} />
    </div>
  );
}

function From({ block }: { block: Block }) {
  const { t } = useLingui();
  const words: Record<Block['source'], string> = {
    configuration: t`aus der Konfiguration`,
    schedule: t`aus dem Löschplan`,
    checked: t`gerade geprüft`,
    office: t`Angabe der Geschäftsstelle`,
    product: t`Eigenschaft des Programms`,
  };
  const missing = 'missing' in block && block.missing;
  return missing ? (
    <Badge tone="warning">{t`fehlt noch`}</Badge>
  ) : (
    <Badge tone={block.source === 'office' ? 'info' : 'neutral'}>{words[block.source]}</Badge>
  );
}
