/** Letters and digits of a short code: Crockford's alphabet, where I, L and O are read as 1 and 0. */
const LENGTH = 12;

/** What was typed, in groups of four; a pasted link is left as it is, the service reads it. */
export function formatCode(typed: string): string {
  if (/[/#:.]./.test(typed.trim())) return typed;
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH);
  return letters.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A code of all its letters, or something longer, such as a link. */
export function isComplete(typed: string): boolean {
  return typed.replace(/[^0-9A-Za-z]/g, '').length >= LENGTH;
}

/** The longest that is worth sending; a link with text around it is shorter. */
export const LONGEST_TYPED = 2_000;
