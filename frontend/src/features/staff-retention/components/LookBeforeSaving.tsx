import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { ProblemError } from '@/lib/problem';

import { useChooseKeptDays, type Choice, type Foresight } from '../api/retention';
import type { ChoosableKind } from './OwnPeriods';

export interface LookBeforeSavingProps {
  foresight: Foresight;
  kinds: ChoosableKind[];
  choice: Choice;
  version: number;
  onBack: () => void;
  /** More would go by now than was shown. */
  onStale: () => void;
  onDone: () => void;
}

/** The second look: what the next night deletes, before the periods are saved. */
export function LookBeforeSaving({
  foresight,
  kinds,
  choice,
  version,
  onBack,
  onStale,
  onDone,
}: LookBeforeSavingProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const choose = useChooseKeptDays(office.id, onDone);
  const save = () =>
    choose.mutate(
      { choice, version, mayTake: foresight.takes },
      {
        onError: (error) => {
          if (error instanceof ProblemError && error.slug === 'retention-takes-more') onStale();
        },
      },
    );
  const nameOf = (kind: string) => kinds.find((each) => each.kind === kind)?.name ?? kind;
  return (
    <ConfirmDialog
      open
      title={t`Das löscht die nächste Nacht`}
      action={t`Fristen speichern`}
      busy={choose.isPending}
      error={choose.error}
      onClose={onBack}
      onConfirm={save}
    >
      <Table
        caption={t`Das löscht die nächste Nacht`}
        hideCaption
        compact
        columns={[
          { title: t`Was`, rowHeader: true, cell: ({ kind }) => nameOf(kind) },
          { title: t`Einträge`, numeric: true, cell: ({ rows }) => rows },
          { title: t`ohnehin`, numeric: true, cell: ({ rows_anyway: rows }) => rows },
        ]}
        rows={foresight.kinds}
        rowKey={({ kind }) => kind}
      />
      <p>
        {foresight.takes === 0 ? (
          <Trans>Durch die neuen Fristen wird nichts zusätzlich gelöscht.</Trans>
        ) : (
          <strong>
            <Plural
              value={foresight.takes}
              one="Durch die neuen Fristen wird # Eintrag zusätzlich gelöscht. Das lässt sich nicht zurücknehmen."
              other="Durch die neuen Fristen werden # Einträge zusätzlich gelöscht. Das lässt sich nicht zurücknehmen."
            />
          </strong>
        )}
      </p>
    </ConfirmDialog>
  );
}
