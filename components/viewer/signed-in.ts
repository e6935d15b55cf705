import { showAccount } from "./account";
import { askViewer, tagButton } from "./ask-viewer";
import { hearReplies } from "./composer/hear-replies";
import { layOverComments, layOverThread } from "./lay-over";
import { markNew, showNew } from "./new-comments";
import { showKeptNotice } from "./show-kept-notice";
import { isOneConversation, rememberVisit } from "./visit";

/** Lays over a page of everybody's what is its reader's own. */
export async function layOverPage(): Promise<void> {
  showKeptNotice();
  const viewer = await askViewer();
  if (!viewer) return;
  showAccount(viewer);
  const { thread, tagFollowed } = viewer;
  if (tagFollowed !== undefined) tagButton()?.setAttribute("aria-pressed", String(tagFollowed));
  if (!thread) return;
  if (thread.canReply === true) hearReplies({ handle: viewer.handle, firstDay: thread.firstDay });
  layOverComments(document, viewer, thread);
  layOverThread(thread);
  if (thread.care.length > 0) void import("./care").then(({ layCare }) => layCare(thread.care));
  if (!isOneConversation()) showNew(thread, rememberVisit(thread));
  // The first press needs no network but its own.
  void import("./marks");
  document.addEventListener("comeback:inserted", ({ detail: inserted }) => {
    for (const comment of inserted) {
      layOverComments(comment, viewer, thread);
      if (!comment.querySelector(".edit")) markNew(comment);
    }
  });
}

declare global {
  interface DocumentEventMap {
    /** Comments that came while the page was open have been put into it. */
    "comeback:inserted": CustomEvent<readonly Element[]>;
  }
}
