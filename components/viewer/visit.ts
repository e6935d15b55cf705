import { replies } from "./ask-viewer";

const READ_MS = 5_000;

/** Tells how far somebody has read: after a few seconds, and again on leaving if more has come meanwhile. */
export function rememberVisit(seen: number | null): void {
  const thread = replies()?.dataset.thread;
  if (!thread || isOneConversation()) return;
  let told = seen ?? -1;
  const tell = () => {
    const newest = Number(replies()?.dataset.newest);
    if (newest <= told) return;
    const fields = new URLSearchParams({ threadId: thread, seenCommentId: String(newest) });
    if (navigator.sendBeacon("/api/visits", fields)) told = newest;
  };
  setTimeout(() => document.visibilityState === "visible" && tell(), READ_MS);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tell());
  addEventListener("pagehide", tell);
}

/** Who follows a link to one conversation has not read the rest of the thread. */
export const isOneConversation = () => /\/replies\/\d+/.test(location.pathname);
