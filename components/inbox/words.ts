import type { NotificationRow } from "@/db/notifications/reads";
import { commentPath, flaggedPath, inboxPath, publishPath, statementPath, threadPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";
import { nameOf, THE_ASKER } from "../people/name-of";
import { kindNames } from "../threads/kind-names";
import type { InboxLine } from "./group-notifications";

const NAMED = 3;
const THE_ASKER_TOO = "the person who asked";

/** "Ben, Mia and 2 others". */
export function whoOf({ writers }: InboxLine): string {
  const names = writers.map((writer, index) =>
    writer ? nameOf(writer) : index > 0 ? THE_ASKER_TOO : THE_ASKER,
  );
  if (names.length <= NAMED) return listed(names);
  const named = names.slice(0, NAMED - 1);
  return listed([...named, counted(names.length - named.length, "other", "others")]);
}

export function titleOf({ thread, decision, scheduledId }: NotificationRow): string {
  if (scheduledId) return "Open the article";
  if (thread?.title) return thread.title;
  if (decision) return decision.mine ? "The decision and its reasons" : "Your flag";
  return "A thread that is no longer public";
}

/** A decision leads to its statement or to the reader's own flags, anything else to the oldest post of the line. */
export function whereOf({ decision, scheduledId, commentId, thread }: NotificationRow): string {
  if (scheduledId) return publishPath(scheduledId);
  if (decision) return decision.mine ? statementPath(decision.id) : flaggedPath;
  if (commentId) return commentPath(commentId);
  return thread ? threadPath(thread) : inboxPath;
}

export function kindNameOf({ decision, scheduledId, thread }: NotificationRow): string {
  if (scheduledId) return "Scheduled article";
  if (decision) return decision.mine ? "Decision" : "Your flag";
  return thread ? kindNames[thread.kind] : "";
}

const YOURS = {
  question: "replied to your question",
  story: "replied to your story",
  article: "commented on your article",
};

export function didOf({ latest: { kind, own, nested, followed, thread } }: InboxLine): string {
  switch (kind) {
    case "reply":
      return nested ? "replied to your comment" : YOURS[thread?.kind ?? "question"];
    case "answer":
      if (own) return "answered your question";
      return thread?.kind === "article" ? "answered you" : "answered a question you share";
    case "mention":
      return "mentioned you";
    default:
      return followed ? "replied in a thread you follow" : "answered under a tag you follow";
  }
}

export function countOf({ count, latest: { kind } }: InboxLine): string {
  if (kind === "mention") return counted(count, "mention", "mentions");
  return kind === "answer" ? counted(count, "answer", "answers") : counted(count, "reply", "replies");
}
