import { showAccount } from "./account";
import { askViewer, replies, tagButton } from "./ask-viewer";
import { hearReplies } from "./composer/reply-listener";
import { markNew, showNew } from "./new-comments";
import { layOverComments, layOverThread } from "./overlay";
import { showKeptNotice } from "./show-stored-notice";
import { isOneConversation, rememberVisit } from "./visit";

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
  const talk = replies();
  if (talk && thread.heldComments.length > 0)
    void import("./held-replies").then(({ layHeldReplies }) => layHeldReplies(talk));
  if (!isOneConversation()) showNew(thread, rememberVisit(thread));
  // Loads the code for marks early, so that the first press is fast.
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
    /** Sent after new comments were put into the page. */
    "comeback:inserted": CustomEvent<readonly Element[]>;
  }
}
