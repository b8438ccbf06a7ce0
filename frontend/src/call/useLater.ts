import { useEffect, useState } from 'react';

type Later = typeof import('./components/later');
/** A line that did not bring it may do so soon. */
const AGAIN_MS = 5_000;

/**
 * Both panels, and what is said of the planned end, of devices, and of a thin line: their code
 * comes when the talk has begun, or when somebody asks for it. Not lazy components: one that a
 * broken line does not bring would end the talk's page.
 */
export function useLater(begun: boolean, asked: boolean, onFailed: () => void): Later | null {
  const [later, setLater] = useState<Later | null>(null);
  const wanted = (begun || asked) && !later;
  useEffect(() => {
    if (!wanted) return undefined;
    let isGone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      import('./components/later').then(
        (loaded) => !isGone && setLater(loaded),
        () => {
          if (isGone) return;
          if (asked) onFailed();
          again = setTimeout(() => void load(), AGAIN_MS);
        },
      );
    void load();
    return () => {
      isGone = true;
      clearTimeout(again);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- tried again when somebody asks
  }, [wanted, asked]);
  return later;
}
