import { Trans, useLingui } from '@lingui/react/macro';

import { Table } from '@/components/staff/Table';

import { useStoredWords } from '../storedWords';

interface Goes {
  kind: string;
  rows: number;
}

interface Stays extends Goes {
  hold: string;
}

export interface OfService {
  service: string;
  goes: Goes[];
  stays: Stays[];
}

/** Two tables: what goes, and what stays by which hold. In numbers, never in data. */
export function GoesAndStays({
  services,
  future = false,
}: {
  services: OfService[];
  future?: boolean;
}) {
  const { t } = useLingui();
  const words = useStoredWords();
  const goes = services.flatMap(({ service, goes: items }) =>
    joined(items).map((item) => ({ ...item, service })),
  );
  const stays = services.flatMap(({ service, stays: items }) =>
    joined(items).map((item) => ({ ...item, service })),
  );
  return (
    <>
      <h3>{future ? t`Das wird gelöscht` : t`Das wurde gelöscht`}</h3>
      {goes.length === 0 ? (
        <p>
          <Trans>Nichts.</Trans>
        </p>
      ) : (
        <Table
          caption={future ? t`Das wird gelöscht` : t`Das wurde gelöscht`}
          hideCaption
          columns={[
            { title: t`Was`, rowHeader: true, cell: ({ kind }) => words.kind(kind) },
            { title: t`Wo`, cell: ({ service }) => words.service(service) },
            { title: t`Einträge`, numeric: true, cell: ({ rows }) => rows },
          ]}
          rows={goes}
          rowKey={({ service, kind }) => `${service} ${kind}`}
        />
      )}
      <h3>{future ? t`Das bleibt` : t`Das blieb`}</h3>
      {stays.length === 0 ? (
        <p>
          <Trans>Nichts.</Trans>
        </p>
      ) : (
        <Table
          caption={future ? t`Das bleibt` : t`Das blieb`}
          hideCaption
          columns={[
            { title: t`Was`, rowHeader: true, cell: ({ kind }) => words.kind(kind) },
            { title: t`Wo`, cell: ({ service }) => words.service(service) },
            { title: t`Warum`, cell: ({ hold }) => words.hold(hold) },
            { title: t`Einträge`, numeric: true, cell: ({ rows }) => rows },
          ]}
          rows={stays}
          rowKey={({ service, kind, hold }) => `${service} ${kind} ${hold}`}
        />
      )}
    </>
  );
}

/** Several tables of a service may hold one kind: one line with their sum. */
function joined<Item extends Goes & { hold?: string }>(items: Item[]): Item[] {
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = `${item.kind} ${item.hold ?? ''}`;
    const before = found.get(key);
    found.set(key, before ? { ...before, rows: before.rows + item.rows } : item);
  }
  return [...found.values()];
}
