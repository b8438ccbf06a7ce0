import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';

import type { Form, ReceiptLine, ReceiptSource } from './api';
import { formatMoment } from './moment';
import { save } from './save';

/** What the person declared, each with its receipt to take along. */
export function ReceiptList({ source }: { source: ReceiptSource }) {
  const receipts = useQuery({
    queryKey: source.key,
    queryFn: ({ signal }) => source.list(signal),
  });
  if (receipts.error)
    return <ProblemView error={receipts.error} onRetry={() => void receipts.refetch()} />;
  if (!receipts.data) return <Spinner />;
  if (receipts.data.items.length === 0)
    return (
      <p className="nb-text">
        <Trans>Sie haben noch nichts erklärt. Darum gibt es keinen Beleg.</Trans>
      </p>
    );
  return receipts.data.items.map((line) => (
    <Receipt key={line.receipt_id} line={line} source={source} />
  ));
}

function Receipt({ line, source }: { line: ReceiptLine; source: ReceiptSource }) {
  const { t, i18n } = useLingui();
  const load = useMutation({
    mutationFn: async (form: Form) =>
      save(await source.file(line.receipt_id, form), `beleg.${form}`),
  });
  const busy = (form: Form) => load.isPending && load.variables === form;
  const when = formatMoment(line.recorded_at, i18n.locale);
  const what = line.kind === 'given' ? t`Einwilligung` : t`Widerruf`;
  return (
    <Card>
      <h2>{what}</h2>
      <p className="nb-text">{when}</p>
      {load.error && <ProblemView error={load.error} />}
      <div className="nb-actions">
        <Button
          variant="secondary"
          busy={busy('pdf')}
          aria-label={t`Beleg als PDF laden: ${what}, ${when}`}
          onClick={() => load.mutate('pdf')}
        >
          <Trans>Beleg als PDF laden</Trans>
        </Button>
        <Button
          variant="tertiary"
          busy={busy('json')}
          aria-label={t`Beleg als Daten-Datei laden: ${what}, ${when}`}
          onClick={() => load.mutate('json')}
        >
          <Trans>Beleg als Daten-Datei laden</Trans>
        </Button>
      </div>
    </Card>
  );
}
