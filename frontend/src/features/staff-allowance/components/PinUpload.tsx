import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { ProblemError, type Problem } from '@/lib/problem';

import { usePreviewPins, useUploadPins } from '../api/pinFiles';
import { LineErrors } from './LineErrors';
import { PinPreview } from './PinPreview';
import styles from './PinUpload.module.css';

const LARGEST_BYTES = 8_000_000;

/** A CSV file of codes: first what was understood of it; wrong lines are left out if one says so. */
export function PinUpload({ productId }: { productId: string }) {
  const { t } = useLingui();
  const inputId = useId();
  const [file, setFile] = useState<File | null>(null);
  const preview = usePreviewPins(productId);
  const upload = useUploadPins(productId);
  const tooLarge = file !== null && file.size > LARGEST_BYTES;
  const accepted = upload.data?.accepted ?? 0;
  const leftOut = upload.data?.left_out ?? 0;
  const choose = (chosen: File | null) => {
    upload.reset();
    preview.reset();
    setFile(chosen);
    if (chosen && chosen.size <= LARGEST_BYTES) preview.mutate(chosen);
  };
  const count = preview.data?.count ?? 0;
  const mayUpload = file !== null && preview.data?.error_count === 0 && !upload.isSuccess;
  return (
    <div className={styles.upload}>
      <h3 className={styles.heading}>
        <Trans>Codes hochladen</Trans>
      </h3>
      <p id={`${inputId}-hint`} className="nb-soft">
        <Trans>
          CSV-Datei, wie Excel sie schreibt, mit der Überschrift „Code“ (dazu, wenn Sie möchten,
          „Seriennummer“ und „Gültig bis“). Höchstens 100.000 Zeilen und 8 MB. Sie sehen zuerst, was
          verstanden wurde. Ist eine Zeile falsch, wird nur übernommen, was Sie dann bestätigen.
        </Trans>
      </p>
      <label className="kern-label" htmlFor={inputId}>
        {t`Datei`}
      </label>
      <input
        id={inputId}
        type="file"
        accept=".csv,.txt,text/csv"
        className={styles.file}
        aria-describedby={`${inputId}-hint`}
        onChange={(event) => choose(event.target.files?.[0] ?? null)}
      />
      {tooLarge && (
        <Alert tone="warning" live title={t`Die Datei ist größer als 8 MB`}>
          <p>{t`Teilen Sie die Datei auf und laden Sie die Teile nacheinander hoch.`}</p>
        </Alert>
      )}
      {(preview.isPending || upload.isPending) && (
        <div className="nb-row">
          <progress className={styles.progress} aria-label={t`Die Datei wird geprüft`} />
          <span role="status">{t`Die Datei wird geprüft …`}</span>
        </div>
      )}
      {preview.error && <StaffProblem error={preview.error} />}
      {preview.data && !upload.isSuccess && <PinPreview preview={preview.data} />}
      {mayUpload && (
        <div>
          <Button
            variant="secondary"
            busy={upload.isPending}
            onClick={() => upload.mutate({ file, onlyGood: false })}
          >
            {t`${count} Codes übernehmen`}
          </Button>
        </div>
      )}
      {file && preview.data?.good_alone && !upload.isSuccess && (
        <div>
          <Button
            variant="secondary"
            busy={upload.isPending}
            onClick={() => upload.mutate({ file, onlyGood: true })}
          >
            {t`Nur die ${count} guten Codes übernehmen`}
          </Button>
        </div>
      )}
      {upload.isSuccess && (
        <Alert tone="success" live title={t`${accepted} Codes übernommen`}>
          {leftOut > 0 && <p>{t`Weggelassene Zeilen: ${leftOut}`}</p>}
        </Alert>
      )}
      {upload.error && (
        <StaffProblem error={upload.error}>
          <LineErrors errors={linesOf(upload.error)} all={countOf(upload.error)} />
        </StaffProblem>
      )}
    </div>
  );
}

const countOf = (error: unknown): number =>
  error instanceof ProblemError ? Number(error.problem['error_count'] ?? 0) : 0;

function linesOf(error: unknown): NonNullable<Problem['errors']> {
  if (!(error instanceof ProblemError)) return [];
  return (error.problem.errors ?? []).filter(({ line }) => line !== undefined);
}
