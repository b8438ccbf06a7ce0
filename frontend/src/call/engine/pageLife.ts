/**
 * Tells when the browser puts the page away (closed, left, frozen in the background) and when it
 * brings the same page back. Returns what ends the telling.
 */
export function followPage(onAway: () => void, onBack: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener('pagehide', onAway, { signal });
  document.addEventListener('freeze', onAway, { signal });
  document.addEventListener('resume', onBack, { signal });
  // Kept whole while the person was on another page, and they came back to it.
  window.addEventListener('pageshow', ({ persisted }) => persisted && onBack(), { signal });
  return () => end.abort();
}
