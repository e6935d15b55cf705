import { personPath } from "@/lib/urls";
import { showAccount, showVisitor } from "./account";
import type { ViewerAnswer, ViewerOfThread } from "./answer";
import { askViewer, forgetViewer, type Reader, replies, tagButton } from "./ask-viewer";
import { hearReplies } from "./composer/reply-listener";
import { leaveForFreshPage, rememberLaidFor, whatOnReturn } from "./laid-over";
import { markNew, showNew } from "./new-comments";
import { layOverComments, layOverThread, showMarks } from "./overlay";
import { showKeptNotice } from "./show-stored-notice";
import { layToggle } from "./toggle";
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
  showListedReplies(viewer);
  if (location.pathname === personPath(handle))
    for (const link of document.querySelectorAll(".person .flag-person, .person .mute-person")) link.remove();
  showLeftOut(viewer, document);
  if (!thread) return;
  if (thread.canReply === true) hearReplies({ handle, firstDay: thread.firstDay });
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
  hearInserted(viewer, thread);
}

function hearInserted(viewer: ViewerAnswer, thread: ViewerOfThread): void {
  document.addEventListener("comeback:inserted", ({ detail: inserted }) => {
    for (const comment of inserted) {
      layOverComments(comment, viewer, thread);
      showLeftOut(viewer, comment);
      if (!comment.querySelector(".edit")) markNew(comment);
    }
  });
}

/** Few members hide or mute anything, so the code for it is loaded only for them. */
function showLeftOut(viewer: ViewerAnswer, root: ParentNode): void {
  const { muted, leftOut = [], thread } = viewer;
  if (muted.length + leftOut.length > 0 || thread?.hiddenForOneself)
    void import("./left-out").then(({ layLeftOut }) => layLeftOut(viewer, root));
}

function refresh(viewer: ViewerAnswer): void {
  showUnseen(document, viewer.unseen);
  showTagFollowed(viewer);
  showListedReplies(viewer);
  showLeftOut(viewer, document);
  if (!viewer.thread) return;
  layOverComments(document, viewer, viewer.thread);
  showMarks(viewer.thread);
}

function showTagFollowed({ tagFollowed }: ViewerAnswer): void {
  const button = tagButton();
  if (button && tagFollowed !== undefined) layToggle(button, tagFollowed);
}

function showListedReplies({ newReplies }: ViewerAnswer): void {
  if (newReplies) void import("./list-new-replies").then(({ layNewReplies }) => layNewReplies(newReplies));
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
