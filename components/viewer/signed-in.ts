import { showAccount, showVisitor } from "./account";
import type { ViewerAnswer, ViewerOfThread } from "./answer";
import { askViewer, forgetViewer, type Reader, tagButton } from "./ask-viewer";
import { hearReplies } from "./composer/reply-listener";
import { leaveForFreshPage, rememberLaidFor, whatOnReturn } from "./laid-over";
import { markNew, showNew } from "./new-comments";
import { layOverComments, layOverThread, showMarks } from "./overlay";
import { showKeptNotice } from "./show-stored-notice";
import { showUnseen } from "./unseen";
import { isOneConversation, rememberVisit } from "./visit";

/** The pauses before the second and the third request, in milliseconds. */
const AGAIN_AFTER_MS = [1_000, 4_000];

export async function layOverPage(): Promise<void> {
  showKeptNotice();
  const reader = await askPatiently();
  if (reader === null) showVisitor();
  else if (reader) layOverFor(reader);
  else void import("./unknown-reader").then(({ sayUnknown }) => sayUnknown(layOverPage));
}

/** For a page that the browser kept whole: the reader, their marks and their inbox may have changed since. */
export async function layOverAnew(): Promise<void> {
  forgetViewer();
  const reader = await askViewer();
  switch (whatOnReturn(reader)) {
    case "nothing":
      return;
    case "lay over":
      return layOverPage();
    case "leave":
      return leaveForFreshPage();
    case "refresh":
      if (reader) refresh(reader);
  }
}

async function askPatiently(): Promise<Reader> {
  let reader = await askViewer();
  for (const pause of AGAIN_AFTER_MS) {
    if (reader !== undefined) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    reader = await askViewer();
  }
  return reader;
}

function layOverFor(viewer: ViewerAnswer): void {
  const { handle, thread } = viewer;
  rememberLaidFor(handle);
  showAccount(viewer);
  showTagFollowed(viewer);
  if (!thread) return;
  if (thread.canReply === true) hearReplies({ handle, firstDay: thread.firstDay });
  layOverComments(document, viewer, thread);
  layOverThread(thread);
  if (thread.care.length > 0) void import("./care").then(({ layCare }) => layCare(thread.care));
  if (!isOneConversation()) showNew(thread, rememberVisit(thread));
  // Loads the code for marks early, so that the first press is fast.
  void import("./marks");
  hearInserted(viewer, thread);
}

function hearInserted(viewer: ViewerAnswer, thread: ViewerOfThread): void {
  document.addEventListener("comeback:inserted", ({ detail: inserted }) => {
    for (const comment of inserted) {
      layOverComments(comment, viewer, thread);
      if (!comment.querySelector(".edit")) markNew(comment);
    }
  });
}

function refresh(viewer: ViewerAnswer): void {
  showUnseen(document, viewer.unseen);
  showTagFollowed(viewer);
  if (!viewer.thread) return;
  layOverComments(document, viewer, viewer.thread);
  showMarks(viewer.thread);
}

function showTagFollowed({ tagFollowed }: ViewerAnswer): void {
  if (tagFollowed !== undefined) tagButton()?.setAttribute("aria-pressed", String(tagFollowed));
}

declare global {
  interface DocumentEventMap {
    /** Sent after new comments were put into the page. */
    "comeback:inserted": CustomEvent<readonly Element[]>;
  }
}
