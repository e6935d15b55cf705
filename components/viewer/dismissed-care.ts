/** Kept in this browser only. */
const CLOSED = "comeback-notices-closed";
const MOST = 50;

export const isPutAway = (key: string): boolean => closed().includes(key);

export function putAway(key: string): void {
  try {
    localStorage.setItem(CLOSED, JSON.stringify([...closed(), key].slice(-MOST)));
  } catch {
    // Without storage, the notice appears again on the next page.
  }
}

function closed(): unknown[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(CLOSED) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
