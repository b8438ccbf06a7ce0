import type { Audience, Declaration, DeclarationSummary } from './api/declarations';

/** The version that holds for an audience now: the office's own before the one for all. */
export const holdingNow = (
  list: readonly DeclarationSummary[],
  audience: Audience,
): DeclarationSummary | undefined => {
  const current = list.filter((each) => each.is_current && each.audience === audience);
  return current.find(({ office_id }) => office_id !== null) ?? current[0];
};

/** What a declaration is compared with: the version before it, or the one that holds now. */
export function earlierOf(
  list: readonly DeclarationSummary[],
  { id, office_id, audience, version }: Declaration,
): DeclarationSummary | undefined {
  if (version === null) {
    const now = holdingNow(list, audience);
    return now?.id === id ? undefined : now;
  }
  return list.find(
    (each) =>
      each.office_id === office_id && each.audience === audience && each.version === version - 1,
  );
}
