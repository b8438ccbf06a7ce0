import { infiniteQueryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { byCursor, type Listing } from '@/api/staff/pages';
import { readProblem } from '@/lib/problem';
import { saveFile } from '@/lib/saveFile';
import { staffHttp } from '@/lib/staffSession';

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

export type ConsentRecord = components['schemas']['ConsentRecord'];

/** Consents given in a span of time, newest first; ids only. */
export const recordsQuery = (officeId: string, from: string | null, to: string | null) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'records', officeId, from, to],
    queryFn: ({ pageParam, signal }) =>
      staffHttp.get<Listing<ConsentRecord>>('/api/consent/v1/records', {
        query: { office_id: officeId, from, to, cursor: pageParam },
        signal,
      }),
    ...byCursor,
  });

/** Fetches the paper behind a consent; that somebody did is in the trail. */
export async function downloadScan(officeId: string, consentId: string): Promise<void> {
  const response = await staffHttp.fetch(
    `/api/consent/v1/offices/${officeId}/consents/${consentId}/scan`,
  );
  if (!response.ok) throw await readProblem(response);
  const file = await response.blob();
  saveFile(file, `einwilligung.${ENDINGS[file.type] ?? 'bin'}`);
}
