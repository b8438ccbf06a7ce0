import type { CSSProperties } from 'react';

/** Where something stands on the axis, in minutes, for the style sheet to reckon with. */
export const place = (from: number, length: number) =>
  ({ '--from': from, '--length': length }) as CSSProperties;
