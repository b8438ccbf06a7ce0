import type { DeclarationSummary } from './api/declarations';
import { kinds, type Kind } from './audiences';
import { holdingNow } from './earlier';

/** Those whose declaration of today has no text in a language. */
export const unwrittenFor = (list: readonly DeclarationSummary[], tag: string): Kind[] =>
  kinds.filter((kind) => {
    const now = holdingNow(list, kind);
    return now !== undefined && !(tag in now.titles);
  });
