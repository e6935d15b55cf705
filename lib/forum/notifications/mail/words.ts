import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";

export const kindWords: Record<NotificationKind, { name: string; of: string }> = {
  answer: {
    name: "Answers to questions you asked or share",
    of: "answers to questions that you asked or share",
  },
  reply: { name: "Replies to you", of: "replies to you" },
  mention: { name: "Mentions", of: "texts that name you" },
  decision: { name: "Decisions about your posts", of: "decisions about what you wrote" },
  followed: {
    name: "New posts in threads and tags you follow",
    of: "new replies in threads and what the author writes under tags that you follow",
  },
  outcome: {
    name: "Check-ins: “What happened?”, some weeks after you posted",
    of: "what became of your question or story",
  },
  care: {
    name: "Posts in which somebody may be in danger (moderators only)",
    of: "posts that need a moderator now",
  },
};

const paceWords: Record<MailFrequency, string> = {
  at_once: "At once",
  daily: "Once a day",
  weekly: "Once a week",
  never: "Never",
};

export const frequencyName = (kind: NotificationKind, pace: MailFrequency) =>
  kind === "outcome" && pace === "at_once" ? "Ask me" : paceWords[pace];
