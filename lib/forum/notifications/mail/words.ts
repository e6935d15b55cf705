import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";

export const kindWords: Record<NotificationKind, { name: string; of: string }> = {
  answer: {
    name: "Answers to questions you asked or share",
    of: "answers to questions you asked or share",
  },
  reply: { name: "Replies to you", of: "replies to you" },
  mention: { name: "Mentions", of: "mentions of you" },
  decision: {
    name: "Decisions about your posts",
    of: "decisions about your posts and your flags",
  },
  followed: {
    name: "New posts in threads and tags you follow",
    of: "new posts in threads and tags you follow",
  },
  outcome: {
    name: "Check-ins: “What happened?”, some weeks after you posted",
    of: "check-ins on your questions and stories",
  },
  care: {
    name: "Posts in which somebody may be in danger (moderators only)",
    of: "posts in which somebody may be in danger",
  },
  queue: {
    name: "Questions that wait for your answer (author only)",
    of: "questions that wait for your answer",
  },
  modmail: {
    name: "Messages from the moderators",
    of: "messages from the moderators",
  },
  reminder: {
    name: "Reminders of posts you saved, on the day you chose",
    of: "reminders of posts you saved",
  },
  numbers: {
    name: "The week in numbers: what happened, what is open, which checks failed (admins only)",
    of: "the week in numbers",
  },
  cases: { name: "Open cases (moderators only)", of: "open cases" },
  searches: {
    name: "New posts in your saved searches",
    of: "new posts in your saved searches",
  },
};

const frequencyWords: Record<MailFrequency, string> = {
  at_once: "At once",
  daily: "Once a day",
  weekly: "Once a week",
  never: "Never",
};

const AT_ONCE: Partial<Record<NotificationKind, string>> = {
  outcome: "Ask me",
  cases: "Once a day, the gravest at once",
};

export const frequencyName = (kind: NotificationKind, frequency: MailFrequency) =>
  (frequency === "at_once" ? AT_ONCE[kind] : undefined) ?? frequencyWords[frequency];
