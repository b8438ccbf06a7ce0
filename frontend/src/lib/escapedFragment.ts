/**
 * Some mail programs escape a link's `#`. What stood behind it, and was to stay in the browser, is
 * then part of the path: puts it back behind a `#`, in the history too, before anything else reads
 * the address. What a mail program hung on behind it (`?utm_source=…`) belongs to nothing here.
 */
export function restoreFragment(): void {
  const [page, ...behind] = location.pathname.split('%23');
  if (behind.length === 0) return;
  history.replaceState(history.state, '', `${page}#${behind.join('#')}`);
}
