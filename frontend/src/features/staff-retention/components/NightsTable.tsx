import { useLingui } from '@lingui/react/macro';

import { Badge } from '@/components/staff/Badge';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import type { KeptByService } from '../api/retention';

/** For each service: what the last night deleted, what the next one would, and nights that failed. */
export function NightsTable({ services }: { services: KeptByService[] }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const when = (utc: string) =>
    `${formatDate(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  return (
    <Table
      caption={t`Die letzten Nächte`}
      hideCaption
      columns={[
        { title: t`Bereich`, rowHeader: true, cell: ({ name }) => name },
        {
          title: t`Zuletzt gelaufen`,
          cell: ({ runs: [last] }) => (last ? when(last.at) : t`noch nie`),
        },
        { title: t`Dabei gelöscht`, numeric: true, cell: ({ runs: [last] }) => last?.rows ?? '–' },
        {
          title: t`Die nächste Nacht löscht`,
          numeric: true,
          cell: ({ kinds }) => kinds.reduce((sum, { due_rows: due }) => sum + due, 0),
        },
        { title: t`Stand`, cell: (each) => <State service={each} when={when} /> },
      ]}
      rows={services}
      rowKey={({ service }) => service}
    />
  );
}

function State({ service, when }: { service: KeptByService; when: (utc: string) => string }) {
  const { t } = useLingui();
  const broken = service.runs.filter(({ failed }) => failed.length > 0);
  const [newest] = broken;
  if (service.runs.length === 0)
    return <Badge tone="neutral">{t`wartet auf die erste Nacht`}</Badge>;
  if (!newest) return <Badge tone="success">{t`in Ordnung`}</Badge>;
  const what = newest.failed.join(', ');
  const at = when(newest.at);
  return (
    <>
      {newest === service.runs[0] ? (
        <Badge tone="danger">{t`nicht alles gelöscht`}</Badge>
      ) : (
        <Badge tone="warning">{t`wieder in Ordnung`}</Badge>
      )}{' '}
      {t`${at}: ${what}`}
    </>
  );
}
