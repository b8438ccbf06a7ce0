import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import type { ExportPurpose } from '@/domain/trail/exportPurposes';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import { newestCheckpointQuery, useTake, type Chain, type Piece } from '../api/proof';
import styles from '../trail.module.css';

export interface ChainRowProps {
  chain: Chain;
  name: string;
  /** Why the trail is taken home. */
  purpose: ExportPurpose | null;
  onPurposeMissing: () => void;
}

/** One service's chain: how far a checkpoint goes, and what to take home. */
export function ChainRow({ chain, name, purpose, onPurposeMissing }: ChainRowProps) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const { data: newest, error, refetch } = useQuery(newestCheckpointQuery(chain));
  const take = useTake(chain, purpose);
  const pieces: [Piece, string][] = [
    ['export', t`Protokoll`],
    ['checkpoints', t`Prüfpunkte`],
    ['keys', t`Schlüssel`],
  ];
  const position = newest?.position ?? 0;
  const day = newest && formatDate(newest.made_at, office.zone, i18n.locale);
  const time = newest && formatTime(newest.made_at, office.zone, i18n.locale);
  return (
    <section className={styles.chain} aria-label={name}>
      <h2>{name}</h2>
      {error ? (
        <StaffProblem error={error} onRetry={() => void refetch()} />
      ) : (
        <p>
          {newest ? (
            <Trans>
              Letzter Prüfpunkt: {day}, {time} Uhr, bis Eintrag {position}
            </Trans>
          ) : (
            newest === null && <Trans>Noch kein Prüfpunkt. Er entsteht zur nächsten Stunde.</Trans>
          )}
        </p>
      )}
      <div className="nb-row">
        {pieces.map(([piece, label]) => (
          <Button
            key={piece}
            variant="tertiary"
            busy={take.isPending && take.variables === piece}
            aria-label={t`${label} herunterladen: ${name}`}
            onClick={() =>
              piece === 'export' && !purpose ? onPurposeMissing() : take.mutate(piece)
            }
          >
            {label}
          </Button>
        ))}
      </div>
      {take.error && <StaffProblem error={take.error} />}
    </section>
  );
}
