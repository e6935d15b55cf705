import type { NotificationRow } from "@/db/notifications/reads";

/** Check-ins, cases, the author’s queue, saved searches and the numbers of the week are sent by email only; messages of moderators have a page of their own. */
export type InboxKind = Exclude<
  NotificationRow["kind"],
  "outcome" | "care" | "queue" | "modmail" | "cases" | "searches" | "numbers"
>;

export const inboxKinds: Record<InboxKind, { name: string; none: string; says: string }> = {
  answer: {
    name: "Answers",
    none: "No answers yet",
    says: "The author’s answers to questions you asked or share appear here.",
  },
  reply: {
    name: "Replies",
    none: "No replies yet",
    says: "Replies to your questions, stories and comments appear here.",
  },
  mention: {
    name: "Mentions",
    none: "No mentions yet",
    says: "When somebody writes @ and your name, the post appears here.",
  },
  followed: {
    name: "Followed",
    none: "Nothing new in what you follow",
    says: "New replies in threads you follow appear here, and the author’s answers under tags you follow.",
  },
  decision: {
    name: "Decisions",
    none: "No decisions",
    says: "If a moderator decides about one of your posts, the decision and its reason appear here.",
  },
  reminder: {
    name: "Reminders",
    none: "No reminders yet",
    says: "When the day of a reminder on a saved post comes, the reminder appears here.",
  },
};

export function inboxKindOf(said: unknown): InboxKind | undefined {
  return (Object.keys(inboxKinds) as InboxKind[]).find((kind) => kind === said);
}
