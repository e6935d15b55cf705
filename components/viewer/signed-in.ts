import { personPath } from "@/lib/urls";
import { showAccount } from "./account";
import type { ViewerOfThread } from "./answer";
import { askViewer, replies, tagButton } from "./ask-viewer";
import { hearReplies } from "./composer/reply-listener";
import { markNew, showNew } from "./new-comments";
import { layOverComments, layOverThread } from "./overlay";
import { showKeptNotice } from "./show-stored-notice";
import { showToggle } from "./toggle";
import { isOneConversation, rememberVisit } from "./visit";

export async function layOverPage(): Promise<void> {
  showKeptNotice();
  const viewer = await askViewer();
  if (!viewer) return;
  showAccount(viewer);
  if (location.pathname === personPath(viewer.handle))
    document.querySelector(".person .flag-person")?.remove();
  const { thread, tagFollowed } = viewer;
  const followTag = tagButton();
  if (followTag && tagFollowed !== undefined) showToggle(followTag, tagFollowed);
  if (viewer.newReplies)
    void import("./list-new-replies").then((list) => list.begin(viewer.newReplies ?? []));
  if (!thread) return;
  if (thread.canReply === true) hearReplies({ handle: viewer.handle, firstDay: thread.firstDay });
  layOverComments(document, viewer, thread);
  layOverThread(thread);
  if (thread.care.length > 0) void import("./care").then(({ layCare }) => layCare(thread.care));
  const talk = replies();
  if (talk && thread.heldComments.length > 0)
    void import("./held-replies").then(({ layHeldReplies }) => layHeldReplies(talk));
  if (!isOneConversation()) {
    const shown = withoutNewer(thread);
    showNew(shown, rememberVisit(shown));
  }
  // Loads the code for marks early, so that the first press is fast.
  void import("./marks");
  document.addEventListener("comeback:inserted", ({ detail: inserted }) => {
    for (const comment of inserted) {
      layOverComments(comment, viewer, thread);
      if (!comment.querySelector(".edit")) markNew(comment);
    }
  });
}

/** The live notice offers replies that are newer than this copy of the page, so they are not counted here as well. */
function withoutNewer(thread: ViewerOfThread): ViewerOfThread {
  const newest = Number(replies()?.dataset.newest);
  return { ...thread, newComments: thread.newComments.filter((id) => id <= newest) };
}

declare global {
  interface DocumentEventMap {
    /** Sent after new comments were put into the page. */
    "comeback:inserted": CustomEvent<readonly Element[]>;
  }
}
