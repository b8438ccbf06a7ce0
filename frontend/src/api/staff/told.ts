import { staffHttp } from '@/lib/staffSession';

import { appointmentsKey, appointmentsPath } from './appointments';
import type { Appointment, ToldHow } from './types';
import { useIntent } from './useIntent';

/** Notes how the client was told of an appointment as it was read; that settles who asked for it. */
export const useNoteTold = (
  { id, version }: Pick<Appointment, 'id' | 'version'>,
  onDone?: () => void,
) =>
  useIntent(
    ({ how }: { how: ToldHow }, idempotencyKey) =>
      staffHttp.post<Appointment>(
        `${appointmentsPath}/${id}/told`,
        { how },
        { idempotencyKey, ifMatch: version },
      ),
    { invalidates: [appointmentsKey], ...(onDone && { onSuccess: onDone }) },
  );
