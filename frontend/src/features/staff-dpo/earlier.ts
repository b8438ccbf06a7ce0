import type { Declaration, DeclarationSummary } from './api/declarations';
import { isSameKind, type Kind } from './audiences';

/** The version of a kind that holds now: the office's own before the one for all. */
export const holdingNow = (
  list: readonly DeclarationSummary[],
  kind: Kind,
): DeclarationSummary | undefined => {
  const current = list.filter((each) => each.is_current && isSameKind(each, kind));
  return current.find(({ office_id }) => office_id !== null) ?? current[0];
};

/** What a declaration is compared with: the version before it, or the one that holds now. */
export function earlierOf(
  list: readonly DeclarationSummary[],
  declaration: Declaration,
): DeclarationSummary | undefined {
  const { id, office_id, version } = declaration;
  if (version === null) {
    const now = holdingNow(list, declaration);
    return now?.id === id ? undefined : now;
  }
  return list.find(
    (each) =>
      each.office_id === office_id && isSameKind(each, declaration) && each.version === version - 1,
  );
}
