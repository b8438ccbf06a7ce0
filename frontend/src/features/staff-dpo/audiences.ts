import { useLingui } from '@lingui/react/macro';

import type { Audience, Purpose } from './api/declarations';

/** What a declaration is about, and who is asked. */
export interface Kind {
  purpose: Purpose;
  audience: Audience;
}

/** All there are; the service takes no others (parts.py). */
export const kinds: readonly Kind[] = [
  { purpose: 'video_talk', audience: 'client' },
  { purpose: 'video_talk', audience: 'adviser' },
  { purpose: 'video_talk', audience: 'guest' },
  { purpose: 'video_talk', audience: 'guardian' },
  { purpose: 'contact', audience: 'client' },
];

export const isSameKind = (one: Kind, other: Kind): boolean =>
  one.purpose === other.purpose && one.audience === other.audience;

/** How an address names a kind. */
export const kindName = ({ purpose, audience }: Kind): string =>
  purpose === 'video_talk' ? audience : purpose;

/** The kind that an address names; the one most people read, for a name that is none. */
export const kindOf = (name: unknown): Kind =>
  kinds.find((kind) => kindName(kind) === name) ?? { purpose: 'video_talk', audience: 'client' };

/** For whom and for what a declaration is, in words. */
export function useKindWords(): (kind: Kind) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    client: t`Leistungsberechtigte`,
    adviser: t`Beratungsfachkräfte`,
    guest: t`Gäste (Beistand, Sprachmittlung)`,
    guardian: t`Sorgeberechtigte von Minderjährigen`,
    contact: t`Leistungsberechtigte: E-Mails zu Terminen`,
  };
  return (kind) => names[kindName(kind)] ?? kindName(kind);
}
