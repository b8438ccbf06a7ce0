import { useCallback, useState } from 'react';

import { staffHttp } from '@/lib/staffSession';

const NONE = {};

/**
 * What a form was opened with, and so the version it may replace. Lists refetch in the background;
 * a form must not take the version of a state it never showed, or it would undo a colleague's
 * change unseen. `reload` fetches the newest state from `path`, when the person asks for it.
 */
export function useOpened<Resource>(
  found: Resource,
  path: string,
  headers: Record<string, string> = NONE,
) {
  const [opened, setOpened] = useState(found);
  const reload = useCallback(
    async (then?: () => void) => {
      const newest = await staffHttp.get<Resource>(path, { headers }).catch(() => null);
      if (newest === null) return;
      setOpened(newest);
      then?.();
    },
    [path, headers],
  );
  return { opened, setOpened, reload };
}
