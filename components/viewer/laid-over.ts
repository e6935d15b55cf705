import type { Reader } from "./ask-viewer";

/** The handle of the member whose data was added to this page. */
let laidFor: string | null = null;

export const isLaidOver = () => laidFor !== null;

export function rememberLaidFor(handle: string): void {
  laidFor = handle;
}

/** What to do with a page that the browser kept whole (back/forward cache) and now shows again. */
export function whatOnReturn(reader: Reader, laid = laidFor): "nothing" | "lay over" | "refresh" | "leave" {
  if (laid === null) return reader === null ? "nothing" : "lay over";
  if (reader === undefined) return "nothing";
  return reader?.handle === laid ? "refresh" : "leave";
}

/** Shows the page as a visitor or another member sees it, and nothing of the member before, also while it loads. */
export function leaveForFreshPage(): void {
  document.body.replaceChildren();
  location.reload();
}
