import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { readAll, type Listing } from '@/api/staff/pages';
import type { ExportPurpose } from '@/domain/trail/exportPurposes';
import { packageOf, trailPath, type TrailService } from '@/domain/trail/services';
import { readProblem } from '@/lib/problem';
import { saveFile } from '@/lib/saveFile';
import { publicHttp, type Query } from '@/lib/http';
import { staffHttp } from '@/lib/staffSession';

export type Checkpoint = components['schemas']['CheckpointRead'];

/** The office's own chain of a service, or that of what belongs to no single office. */
export interface Chain {
  officeId: string;
  service: TrailService;
  everyOffice: boolean;
}

const path = ({ service, officeId }: Chain, end: string) =>
  `${trailPath(service, officeId)}/${end}`;
const query = ({ everyOffice }: Chain): Query => (everyOffice ? { every_office: true } : {});

export const newestCheckpointQuery = (chain: Chain) =>
  queryOptions({
    queryKey: ['staff', 'trail', 'checkpoint', chain],
    queryFn: async ({ signal }) =>
      (
        await staffHttp.get<Listing<Checkpoint>>(path(chain, 'checkpoints'), {
          query: { ...query(chain), limit: 1 },
          signal,
        })
      ).items[0] ?? null,
  });

export type Piece = 'export' | 'checkpoints' | 'keys';

/** The names that the command below expects. */
export const fileName = ({ service, everyOffice }: Chain, piece: Piece): string => {
  const name = everyOffice ? `${packageOf[service]}-alle` : packageOf[service];
  return {
    export: `${name}-trail.jsonl`,
    checkpoints: `${name}.checkpoints`,
    keys: `${packageOf[service]}-keys.json`,
  }[piece];
};

export const commandFor = (chain: Chain): string =>
  [
    `nahbar verify-log ${fileName(chain, 'export')}`,
    `--service ${packageOf[chain.service]}`,
    `--checkpoints ${fileName(chain, 'checkpoints')}`,
    `--keys ${fileName(chain, 'keys')}`,
    `--office "${chain.everyOffice ? '*' : chain.officeId}"`,
  ].join(' ');

/** Takes one of the three files home that a check needs. */
export function useTake(chain: Chain, purpose: ExportPurpose | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (piece: Piece) =>
      saveFile(await load(chain, piece, purpose), fileName(chain, piece)),
    // Whoever takes the trail home is in it.
    onSuccess: (_, piece) =>
      piece === 'export' ? queries.invalidateQueries({ queryKey: ['staff', 'trail'] }) : undefined,
  });
}

async function load(chain: Chain, piece: Piece, purpose: ExportPurpose | null): Promise<Blob> {
  switch (piece) {
    case 'keys': {
      const keys = await publicHttp.get(`/api/${chain.service}/v1/trail/keys`);
      return new Blob([JSON.stringify(keys)], { type: 'application/json' });
    }
    case 'checkpoints': {
      const all = await readAll((cursor) =>
        staffHttp.get<Listing<Checkpoint>>(path(chain, 'checkpoints'), {
          query: { ...query(chain), limit: 200, cursor },
        }),
      );
      return new Blob(all.map(({ statement }) => `${statement}\n`).reverse());
    }
    case 'export': {
      const end = chain.everyOffice ? 'export?every_office=true' : 'export';
      const headers: Record<string, string> = purpose ? { 'Nahbar-Purpose': purpose } : {};
      const answer = await staffHttp.fetch(path(chain, end), { headers });
      if (!answer.ok) throw await readProblem(answer);
      return answer.blob();
    }
  }
}
