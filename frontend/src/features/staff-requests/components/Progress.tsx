import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { Badge } from '@/components/staff/Badge';
import { Table } from '@/components/staff/Table';

import type { DataCopy } from '../api/copies';
import { useStoredWords } from '../storedWords';

type CopyStepRead = DataCopy['steps'][number];

/** How far each service is, and who did not answer. */
export function Progress({ copy }: { copy: DataCopy }) {
  const { t } = useLingui();
  const words = useStoredWords();
  const silent = copy.steps.filter((step) => step.is_silent && !step.done_at);
  const names = silent.map(({ service }) => words.service(service)).join(', ');
  const done = copy.steps.filter((step) => step.done_at).length;
  const all = copy.steps.length;
  return (
    <>
      <p role="status">
        {copy.ready_at ? (
          <Trans>Alle Dienste haben geantwortet.</Trans>
        ) : (
          <Trans>
            {done} von {all} Diensten haben geantwortet.
          </Trans>
        )}
      </p>
      {silent.length > 0 && (
        <Alert tone="warning" title={t`Ohne Antwort: ${names}`}>
          <p>
            <Trans>Sie müssen nichts tun: Wir fragen alle halbe Minute noch einmal.</Trans>
          </p>
        </Alert>
      )}
      <Table<CopyStepRead>
        caption={t`Gesammelt`}
        hideCaption
        columns={[
          { title: t`Dienst`, rowHeader: true, cell: ({ service }) => words.service(service) },
          {
            title: t`Gefunden`,
            cell: ({ kinds }) =>
              Object.entries(kinds)
                .map(([kind, count]) => `${words.kind(kind)} (${count})`)
                .join(', ') || '–',
          },
          {
            title: t`Einträge`,
            numeric: true,
            cell: ({ items }) => items,
          },
          { title: t`Stand`, cell: (step) => <StepState step={step} /> },
        ]}
        rows={copy.steps}
        rowKey={({ service }) => service}
      />
    </>
  );
}

function StepState({ step }: { step: CopyStepRead }) {
  const { t } = useLingui();
  if (step.done_at) return <Badge tone="success">{t`fertig`}</Badge>;
  if (step.is_silent) return <Badge tone="danger">{t`antwortet nicht`}</Badge>;
  return <Badge tone="info">{t`wird gefragt`}</Badge>;
}
