import { useEffect, type RefObject } from 'react';

/**
 * Opens a fold (`<details id>`) that the address names after its `#`, and every one for the time
 * of printing: nobody can tap on paper.
 */
export function useUnfolding(fold: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const details = fold.current;
    if (!details) return;
    let openedForPaper = false;
    const openIfNamed = () => {
      if (location.hash !== `#${details.id}`) return;
      details.open = true;
      details.scrollIntoView();
    };
    const beforePrint = () => {
      openedForPaper = !details.open;
      details.open = true;
    };
    const afterPrint = () => {
      if (openedForPaper) details.open = false;
    };
    openIfNamed();
    addEventListener('hashchange', openIfNamed);
    addEventListener('beforeprint', beforePrint);
    addEventListener('afterprint', afterPrint);
    return () => {
      removeEventListener('hashchange', openIfNamed);
      removeEventListener('beforeprint', beforePrint);
      removeEventListener('afterprint', afterPrint);
    };
  }, [fold]);
}
