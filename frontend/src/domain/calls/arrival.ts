import type { Abilities } from './abilities';

/** What the browser tells of itself when somebody comes; nothing where that cannot be had. */
export const arrival = (): Promise<Abilities> =>
  import('./abilities').then(
    ({ abilities }) => abilities(),
    () => ({}),
  );
