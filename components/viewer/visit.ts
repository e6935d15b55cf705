import type { ViewerOfThread } from "./answer";
import { replies } from "./ask-viewer";
import { viewHere } from "./thread-here";

const READ_MS = 5_000;

/**
 * Tells how far somebody has read: after a few seconds, and again on leaving if more has come meanwhile. With
 * nothing new here it is told as well if their inbox has something of it, such as a mention in an edit. What stands on
 * other pages of the thread stays new until it is looked at, or until they say, by what this returns, that they know.
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

/** It arrives even when the page is left at once. */
function sendVisit(seenCommentId: number): boolean {
  const threadId = replies()?.dataset.thread ?? "";
  const fields = new URLSearchParams({ threadId, seenCommentId: String(seenCommentId) });
  return navigator.sendBeacon("/api/visits", fields);
}

/** Who follows a link to one conversation has not read the rest of the thread. */
export const isOneConversation = () => viewHere()?.name === "replies";
