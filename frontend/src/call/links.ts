/** A piece of a message: words, or a link that somebody wrote. */
export type Piece = string | LinkPiece;

export interface LinkPiece {
  /** As it was written. */
  text: string;
  href: string;
  /** Where it leads in truth, when the words could make somebody think otherwise. */
  host: string | null;
}

// No spaces, no quotes or brackets, and no invisible signs that turn or hide what follows.
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"'„“”«»\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+/giu;
/** Belongs to the sentence around an address, not to it. */
const SENTENCE_END = /[.,;:!?…)\]}*_~]+$/u;

/**
 * Finds the addresses in a message. Only http and https become links; one that hides its true
 * goal behind a name (`https://bank.example@other.example`) stays words.
 */
export function splitLinks(message: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of message.matchAll(ADDRESS)) {
    const text = withoutSentenceEnd(match[0]);
    const link = readLink(text);
    if (!link) continue;
    if (match.index > end) pieces.push(message.slice(end, match.index));
    pieces.push(link);
    end = match.index + text.length;
  }
  if (end < message.length) pieces.push(message.slice(end));
  return pieces;
}

function withoutSentenceEnd(text: string): string {
  const cut = text.replace(SENTENCE_END, '');
  // „https://de.wikipedia.example/wiki/Amt_(Behörde)": the bracket was opened in the address.
  return text[cut.length] === ')' && cut.includes('(') && !cut.includes(')') ? `${cut})` : cut;
}

function readLink(text: string): LinkPiece | null {
  const address = /^www\./i.test(text) ? `https://${text}` : text;
  // Not URL.parse(): phones of two years ago do not have it.
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (url.username || url.password || !url.hostname.includes('.')) return null;
  // „аррӏе.example" in other letters than it seems: the browser's own form of the name shows it.
  const host = text.toLowerCase().includes(url.host) ? null : url.host;
  return { text, href: url.href, host };
}
