import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Badge } from '@/components/staff/Badge';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import type { SubjectRequest } from '../api/requests';
import { useStoredWords } from '../storedWords';
import { GoesAndStays } from './GoesAndStays';

type StepRead = SubjectRequest['erasure'][number];

/** The erasure step by step, and in the end what was erased where: the proof, without any data. */
export function ErasureProof({ request }: { request: SubjectRequest }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const words = useStoredWords();
  const isDone = request.state === 'answered';
  const done = request.erasure.filter((step) => step.done_at).length;
  const all = request.erasure.length;
  const waiting = request.erasure.flatMap((step) => (step.done_at ? [] : step.hindered_by));
  const when = (utc: string) =>
    `${formatDate(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  return (
    <>
      <p role="status">
        {isDone ? (
          <Trans>Alle Dienste haben gelöscht. Damit ist die Anfrage beantwortet.</Trans>
        ) : (
          <Trans>
            {done} von {all} Diensten haben gelöscht. Das geht von selbst weiter, auch nach einem
            Ausfall.
          </Trans>
        )}
      </p>
      {waiting.length > 0 && (
        <Alert tone="warning" title={t`Das muss vorher zu Ende sein`}>
          <ul>
            {waiting.map((why) => (
              <li key={why}>{words.block(why)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Table<StepRead>
        caption={t`Schritte der Löschung`}
        hideCaption
        columns={[
          { title: t`Dienst`, rowHeader: true, cell: ({ service }) => words.service(service) },
          {
            title: t`Stand`,
            cell: ({ done_at, hindered_by }) =>
              done_at ? (
                <Badge tone="success">{t`gelöscht`}</Badge>
              ) : hindered_by.length > 0 ? (
                <Badge tone="danger">{t`wartet`}</Badge>
              ) : (
                <Badge tone="info">{t`steht noch aus`}</Badge>
              ),
          },
          { title: t`Wann`, cell: ({ done_at }) => (done_at ? when(done_at) : '–') },
        ]}
        rows={request.erasure}
        rowKey={({ service }) => service}
      />
      {done > 0 && (
        <GoesAndStays
          services={request.erasure.map(({ service, erased, stays }) => ({
            service,
            goes: erased,
            stays,
          }))}
        />
      )}
      {isDone && (
        <div data-screen-only>
          <Button variant="secondary" onClick={() => window.print()}>
            {t`Nachweis drucken`}
          </Button>
        </div>
      )}
    </>
  );
}
