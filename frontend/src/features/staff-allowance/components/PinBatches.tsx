import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { QueryView } from '@/components/staff/QueryView';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import { pinBatchesQuery, useRecall, type PinBatch } from '../api/pinBatches';

/** What nobody has seen yet, and so what a recall takes away. */
const unseen = ({ free, reserved }: PinBatch): number => free + reserved;

function useUploadedAt(): (batch: PinBatch) => string {
  const { i18n } = useLingui();
  const { zone } = useStaff().office;
  return ({ uploaded_at }) =>
    `${formatDate(uploaded_at, zone, i18n.locale)}, ${formatTime(uploaded_at, zone, i18n.locale)}`;
}

/** The PIN files of a product: what became of each, and the way to take one back. */
export function PinBatches({ productId }: { productId: string }) {
  const { t } = useLingui();
  const uploadedAt = useUploadedAt();
  const [recalling, setRecalling] = useState<PinBatch | null>(null);
  const query = useQuery(pinBatchesQuery(productId));
  return (
    <>
      <QueryView query={query}>
        {(found) =>
          found.length > 0 && (
            <Table
              caption={t`Hochgeladene Dateien`}
              columns={[
                { title: t`Hochgeladen`, rowHeader: true, cell: uploadedAt },
                { title: t`Codes`, numeric: true, cell: ({ accepted }) => accepted },
                { title: t`Frei`, numeric: true, cell: ({ free }) => free },
                { title: t`Reserviert`, numeric: true, cell: ({ reserved }) => reserved },
                { title: t`Ausgegeben`, numeric: true, cell: ({ issued }) => issued },
                { title: t`Zurückgenommen`, numeric: true, cell: ({ recalled }) => recalled },
                {
                  title: t`Zurücknehmen`,
                  cell: (batch) =>
                    unseen(batch) > 0 ? (
                      <Button variant="tertiary" onClick={() => setRecalling(batch)}>
                        {t`Zurücknehmen`}
                        <span className="nb-sr-only">: {uploadedAt(batch)}</span>
                      </Button>
                    ) : (
                      '–'
                    ),
                },
              ]}
              rows={found}
              rowKey={({ batch_id }) => batch_id}
            />
          )
        }
      </QueryView>
      {recalling && (
        <RecallDialog productId={productId} batch={recalling} onClose={() => setRecalling(null)} />
      )}
    </>
  );
}

interface RecallDialogProps {
  productId: string;
  batch: PinBatch;
  onClose: () => void;
}

/** A recall cannot be taken back: says how many codes go, which stay, and then asks. */
function RecallDialog({ productId, batch, onClose }: RecallDialogProps) {
  const { t } = useLingui();
  const uploaded = useUploadedAt()(batch);
  const recall = useRecall(productId, ({ recalled }) => {
    announce(t`Zurückgenommene Codes: ${recalled}`);
    onClose();
  });
  const count = unseen(batch);
  const { reserved, issued } = batch;
  return (
    <ConfirmDialog
      open
      title={t`Codes zurücknehmen?`}
      action={t`${count} Codes zurücknehmen`}
      busy={recall.isPending}
      error={recall.error}
      onClose={onClose}
      onConfirm={() => recall.mutate({ batchId: batch.batch_id })}
    >
      <p>
        <Trans>
          Datei vom {uploaded}. Aus dem Vorrat gehen {count} Codes, die noch niemand gesehen hat.
          Das lässt sich nicht rückgängig machen.
        </Trans>
      </p>
      {reserved > 0 && (
        <p>
          <Trans>
            Davon sind {reserved} für Gespräche reserviert. Diese Gutscheine bekommen einen anderen
            Code. Reicht der Vorrat nicht, verfallen sie.
          </Trans>
        </p>
      )}
      {issued > 0 && (
        <p>
          <Trans>Schon ausgegeben und deshalb nicht zurückzuholen: {issued}.</Trans>
        </p>
      )}
    </ConfirmDialog>
  );
}
