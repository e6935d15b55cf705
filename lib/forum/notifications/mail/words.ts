import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";

export const kindWords: Record<NotificationKind, { name: string; of: string }> = {
  answer: {
    name: "Answers to a question you asked or share",
    of: "answers to questions that you asked or share",
  },
  reply: { name: "Replies to you", of: "replies to you" },
  mention: { name: "Your name in a text", of: "texts that name you" },
  decision: { name: "Decisions about what you wrote", of: "decisions about what you wrote" },
  followed: {
    name: "New in a thread or tag you follow",
    of: "new replies in threads and what the author writes under tags that you follow",
  },
  outcome: {
    name: "“What happened?”, some weeks after you wrote",
    of: "what became of your question or story",
  },
  care: {
    name: "Posts in which somebody may be in danger (moderators only)",
    of: "posts that need a moderator now",
  },
};

const frequencyWords: Record<MailFrequency, string> = {
  at_once: "At once",
  daily: "Once a day",
  weekly: "Once a week",
  never: "Never",
};

export const frequencyName = (kind: NotificationKind, frequency: MailFrequency) =>
  kind === "outcome" && frequency === "at_once" ? "Ask me" : frequencyWords[frequency];
