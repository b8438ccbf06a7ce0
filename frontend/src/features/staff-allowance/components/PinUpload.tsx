import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Table } from '@/components/staff/Table';
import { ProblemError, type Problem } from '@/lib/problem';

import { useUploadPins } from '../api/products';
import styles from './PinUpload.module.css';

const LARGEST_BYTES = 2_000_000;

/** A CSV file of codes: taken whole, or refused with every line that is wrong. */
export function PinUpload({ productId }: { productId: string }) {
  const { t } = useLingui();
  const inputId = useId();
  const [file, setFile] = useState<File | null>(null);
  const upload = useUploadPins(productId);
  const tooLarge = file !== null && file.size > LARGEST_BYTES;
  const accepted = upload.data?.accepted ?? 0;
  const choose = (chosen: File | null) => {
    upload.reset();
    setFile(chosen);
  };
  return (
    <div className={styles.upload}>
      <h3 className={styles.heading}>
        <Trans>Codes hochladen</Trans>
      </h3>
      <p id={`${inputId}-hint`} className="nb-soft">
        <Trans>
          CSV-Datei in UTF-8 mit der Kopfzeile „pin“ (dazu, wenn Sie möchten, „serial“ und
          „expires_on“), getrennt durch Strichpunkt oder Komma. Höchstens 10.000 Zeilen und 2 MB.
          Ist eine Zeile falsch, wird nichts übernommen: So fehlt am Ende kein Code.
        </Trans>
      </p>
      <label className="kern-label" htmlFor={inputId}>
        {t`Datei`}
      </label>
      <input
        id={inputId}
        type="file"
        accept=".csv,text/csv"
        className={styles.file}
        aria-describedby={`${inputId}-hint`}
        onChange={(event) => choose(event.target.files?.[0] ?? null)}
      />
      {tooLarge && (
        <Alert tone="warning" live title={t`Die Datei ist größer als 2 MB`}>
          <p>{t`Teilen Sie die Datei auf und laden Sie die Teile nacheinander hoch.`}</p>
        </Alert>
      )}
      <div className="nb-actions">
        <Button
          variant="secondary"
          busy={upload.isPending}
          aria-disabled={!file || tooLarge || undefined}
          onClick={() => file && !tooLarge && upload.mutate(file)}
        >
          {t`Datei hochladen`}
        </Button>
        {upload.isPending && (
          <>
            <progress className={styles.progress} aria-label={t`Die Datei wird geprüft`} />
            <span role="status">{t`Die Datei wird geprüft …`}</span>
          </>
        )}
      </div>
      {upload.isSuccess && <Alert tone="success" live title={t`${accepted} Codes übernommen`} />}
      {upload.error && (
        <StaffProblem error={upload.error}>
          <LineErrors error={upload.error} />
        </StaffProblem>
      )}
    </div>
  );
}

/** What the service names, line by line; how many more there are when it names only the first. */
function LineErrors({ error }: { error: unknown }) {
  const { t } = useLingui();
  const lines = linesOf(error);
  if (lines.length === 0) return null;
  const all = error instanceof ProblemError ? Number(error.problem['error_count'] ?? 0) : 0;
  const more = all - lines.length;
  return (
    <>
      <Table
        caption={t`Diese Zeilen sind falsch`}
        columns={[
          { title: t`Zeile`, rowHeader: true, cell: ({ line }) => line },
          { title: t`Grund`, cell: ({ detail, reason }) => detail ?? reason },
        ]}
        rows={lines}
        rowKey={({ line, reason }) => `${line} ${reason}`}
      />
      {more > 0 && <p>{t`Weitere Fehler, die hier nicht stehen: ${more}`}</p>}
    </>
  );
}

function linesOf(error: unknown): NonNullable<Problem['errors']> {
  if (!(error instanceof ProblemError)) return [];
  return (error.problem.errors ?? []).filter(({ line }) => line !== undefined);
}
