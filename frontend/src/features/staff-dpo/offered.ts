import type { Audience, DeclarationSummary } from './api/declarations';
import { holdingNow } from './earlier';

const audiences: readonly Audience[] = ['client', 'adviser', 'guest'];

/** Those whose declaration of today has no text in a language. */
export const unwrittenFor = (list: readonly DeclarationSummary[], tag: string): Audience[] =>
  audiences.filter((audience) => {
    const now = holdingNow(list, audience);
    return now !== undefined && !(tag in now.titles);
  });
