import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { formatMoment } from '@/domain/receipts/moment';

import { fetchCopy, type Form, type OpenedCopy } from './api';
import { useKindWords } from './words';

/** What is in the copy, until when it can be fetched, and the two files. */
export function Fetching({ link, code, copy }: { link: string; code: string; copy: OpenedCopy }) {
  const { t, i18n } = useLingui();
  const kind = useKindWords();
  const load = useMutation({
    mutationFn: async (form: Form) => save(await fetchCopy(link, code, form), form),
  });
  const busy = (form: Form) => load.isPending && load.variables === form;
  const until = formatMoment(copy.expires_at, i18n.locale);
  const collected = formatMoment(copy.collected_at, i18n.locale);
  return (
    <Page
      title={t`Ihre gespeicherten Daten`}
      lead={t`Das hat das Programm für Videogespräche über Sie gespeichert.`}
    >
      <Alert tone="info">
        <p>
          <Trans>Sie können die Daten bis {until} abholen. Danach löschen wir diese Kopie.</Trans>
        </p>
      </Alert>
      {load.error && <ProblemView error={load.error} />}
      <div className="nb-actions">
        <Button busy={busy('pdf')} onClick={() => load.mutate('pdf')}>
          <Trans>Zum Lesen: PDF laden</Trans>
        </Button>
        <Button variant="secondary" busy={busy('json')} onClick={() => load.mutate('json')}>
          <Trans>Für andere Programme: Datei laden</Trans>
        </Button>
      </div>
      <p className="nb-text">
        <Trans>
          Auf fremden Geräten: Löschen Sie die Datei danach wieder. Sie enthält Ihre Daten.
        </Trans>
      </p>
      <Card>
        <h2>
          <Trans>Das steht darin</Trans>
        </h2>
        <ul>
          {copy.contents.map((each) => (
            <li key={each.kind}>
              {kind(each.kind)}: {each.count}
            </li>
          ))}
        </ul>
        <p className="nb-soft">
          <Trans>Stand: {collected}</Trans>
        </p>
      </Card>
      <OfficeContact officeId={copy.office_id} />
    </Page>
  );
}

function save(file: Blob, form: Form): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `datenauskunft.${form}`;
  link.click();
  // The browser has its own hold on the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
