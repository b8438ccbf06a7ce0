/**
 * Which of this browser's visits the tab shows: parent and child may open their links on one phone.
 * The handle opens nothing by itself. It stays in this tab only, and goes with it (TDDDG § 25).
 */
const KEY = 'nahbar-visit';
let kept: string | null = null;

export function keptVisit(): string {
  kept ??= stored();
  return kept;
}

export function keepVisit(handle: string): void {
  kept = handle;
  try {
    if (handle) sessionStorage.setItem(KEY, handle);
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that stores nothing asks again after a reload.
  }
}

function stored(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
