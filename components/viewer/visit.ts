import type { ViewerOfThread } from "./answer";
import { replies } from "./ask-viewer";
import { viewHere } from "./thread-here";

const READ_MS = 5_000;

/**
 * Reports how far the member has read: after a few seconds, and on leaving if more has come. Without new comments, only
 * if the inbox has a notification about this page. Comments on other pages stay new until seen, or until the member
 * calls the returned function.
 */
export function rememberVisit({ seen, newComments, toldOfNew }: ViewerOfThread): () => void {
  const elsewhere = newComments.filter((id) => !document.getElementById(`c${id}`));
  const firstElsewhere = Math.min(...elsewhere);
  const before = Math.max(seen ?? -1, ...newComments.filter((id) => id < firstElsewhere));
  let told = toldOfNew ? -1 : (seen ?? -1);
  const tell = (known: number) => {
    if (known > told && sendVisit(known)) told = known;
  };
  const tellHere = () => tell(elsewhere.length === 0 ? newest() : before);
  setTimeout(() => document.visibilityState === "visible" && tellHere(), READ_MS);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tellHere());
  addEventListener("pagehide", tellHere);
  return () => tell(newest());
}

const newest = () => Number(replies()?.dataset.newest);

/** Arrives even if the page is closed at once. */
function sendVisit(seenCommentId: number): boolean {
  const threadId = replies()?.dataset.thread ?? "";
  const fields = new URLSearchParams({ threadId, seenCommentId: String(seenCommentId) });
  return navigator.sendBeacon("/api/visits", fields);
}

/** A link to one conversation shows only a part of the thread, so it is no visit. */
export const isOneConversation = () => viewHere()?.name === "replies";
