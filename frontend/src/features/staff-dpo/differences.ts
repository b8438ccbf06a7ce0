import { diffWordsWithSpace } from 'diff';

export interface Piece {
  kind: 'same' | 'new' | 'gone';
  text: string;
}

/**
 * What differs between two texts, word by word, paragraph by paragraph: `null` stands for
 * paragraphs that are the same in both, so that a reader sees the changes and not the whole again.
 */
export function differencesOf(before: string, after: string): (Piece[] | null)[] {
  const pieces = diffWordsWithSpace(before, after).map(({ value, added, removed }): Piece => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));
  const paragraphs = paragraphsOf(pieces).map((each) =>
    each.every(({ kind }) => kind === 'same') ? null : each,
  );
  return paragraphs.filter((each, at) => each !== null || paragraphs[at - 1] !== null);
}

/** How many places differ: what was put in the place of something counts once. */
export function countOf(paragraphs: readonly (Piece[] | null)[]): number {
  return paragraphs
    .flatMap((each) => (each === null ? ['same' as const] : each.map(({ kind }) => kind)))
    .filter((kind, at, all) => kind !== 'same' && (at === 0 || all[at - 1] === 'same')).length;
}

function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const { kind, text } of pieces) {
    for (const [index, part] of text.split(/\n\n+/).entries()) {
      if (index > 0) paragraphs.push([]);
      if (part) paragraphs.at(-1)?.push({ kind, text: part });
    }
  }
  return paragraphs.filter((each) => each.length > 0);
}
