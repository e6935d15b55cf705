import type { NotificationRow } from "@/db/notifications/reads";

/** Check-ins and care cases are sent by email only. */
export type InboxKind = Exclude<NotificationRow["kind"], "outcome" | "care">;

export const inboxKinds: Record<InboxKind, { name: string; none: string; says: string }> = {
  answer: {
    name: "Answers",
    none: "No answers yet",
    says: "When the author answers a question that you asked, or that you have as well, it stands here.",
  },
  reply: {
    name: "Replies",
    none: "No replies yet",
    says: "What others reply to your questions, stories and comments stands here.",
  },
  mention: {
    name: "Mentions",
    none: "Nobody has mentioned you yet",
    says: "Where somebody writes your name with an @ before it, you find the place here.",
  },
  followed: {
    name: "Followed",
    none: "Nothing yet of what you follow",
    says: "Follow a thread, and its new replies stand here; follow a tag, and you hear of the author’s answers under it.",
  },
  decision: {
    name: "Decisions",
    none: "No decisions",
    says: "If those who keep order here ever decide about something that you wrote, what they decided and why stands here.",
  },
};

export function inboxKindOf(said: unknown): InboxKind | undefined {
  return (Object.keys(inboxKinds) as InboxKind[]).find((kind) => kind === said);
}
