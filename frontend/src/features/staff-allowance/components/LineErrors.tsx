import { useLingui } from '@lingui/react/macro';

import { Table } from '@/components/staff/Table';
import type { Problem } from '@/lib/problem';

/** What the service names, line by line; how many more there are when it names only the first. */
export function LineErrors({
  errors,
  all,
}: {
  errors: NonNullable<Problem['errors']>;
  all: number;
}) {
  const { t } = useLingui();
  if (errors.length === 0) return null;
  const more = all - errors.length;
  return (
    <>
      <Table
        caption={t`Diese Zeilen sind falsch`}
        columns={[
          { title: t`Zeile`, rowHeader: true, cell: ({ line }) => line },
          { title: t`Grund`, cell: ({ detail, reason }) => detail ?? reason },
        ]}
        rows={errors}
        rowKey={({ line, reason }) => `${line} ${reason}`}
      />
      {more > 0 && <p>{t`Weitere Fehler, die hier nicht stehen: ${more}`}</p>}
    </>
  );
}
