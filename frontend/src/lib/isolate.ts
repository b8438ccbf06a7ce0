// Letters of scripts that run from right to left, and the signs that turn the direction.
const TURNS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * A name for the middle of a sentence: whatever its script, it does not turn the words around it.
 * What `<bdi>` does in a page, for words that become a title or a label.
 */
export const isolate = (name: string): string => (TURNS.test(name) ? `\u2068${name}\u2069` : name);
