import type { NotificationKind } from "@/db/notifications/schema";
import type { MailedNotification } from "@/db/notifications/to-mail";
import { calledInMail } from "@/lib/display-names";
import { forum } from "@/lib/forum-settings/current";
import { amount, wordFor } from "@/lib/words/counts";

export function introOf({ kind, writer, byAuthor }: MailedNotification): string {
  const name = writer ? calledInMail(writer) : "The person who asked";
  const who = byAuthor && writer ? `${name}, the author,` : name;
  return `${who} ${did[kind]}`;
}

const did: Record<NotificationKind, string> = {
  answer: "answered",
  reply: "replied to you",
  mention: "mentioned you",
  followed: "wrote",
  decision: "wrote",
  outcome: "wrote",
  care: "wrote",
  queue: "wrote",
  modmail: "wrote",
  cases: "wrote",
  searches: "wrote",
  reminder: "wrote",
  numbers: "wrote",
};

const counted: Record<NotificationKind | "acceptance", [one: string, many: string]> = {
  acceptance: ["Your answer was accepted", "of your answers were accepted"],
  answer: ["An answer", "answers"],
  reply: ["A reply", "replies"],
  mention: ["A mention of you", "mentions of you"],
  followed: ["A new post", "new posts"],
  decision: ["A decision", "decisions"],
  outcome: ["An update", "updates"],
  care: ["A post", "posts"],
  queue: ["A question", "questions"],
  modmail: ["A message", "messages"],
  cases: ["A case", "cases"],
  searches: ["A new post", "new posts"],
  reminder: ["A reminder", "reminders"],
  numbers: ["A week", "weeks"],
};

const kindOf = ({ kind, note }: MailedNotification) =>
  kind === "reply" && note !== null ? "acceptance" : kind;

export function titleOf({ title, decision, scheduledId }: MailedNotification): string {
  if (scheduledId) return "Your scheduled article";
  if (title) return title;
  if (decision) return decision.mine ? "The decision and its reasons" : "Your flag";
  return "A thread that is no longer public";
}

export function subjectOf(news: readonly MailedNotification[]): string {
  if (news.every(({ scheduledId }) => scheduledId))
    return wordFor(
      news.length,
      "Your scheduled article was not published",
      `${amount(news.length)} of your scheduled articles were not published`,
    );
  const kinds = new Set(news.map(kindOf));
  const threads = new Map(news.map(({ threadId, title }) => [threadId, title]));
  const [kind] = kinds;
  const [one, many] = kinds.size === 1 && kind ? counted[kind] : ["A notification", "notifications"];
  const what = wordFor(news.length, one, `${amount(news.length)} ${many}`);
  const [title] = threads.values();
  if (threads.size > 1) return `${what} in ${amount(threads.size)} threads`;
  return title ? `${what} in “${title}”` : `${what} ${whoseOf(news)}`;
}

/** Decisions have no title: they may be about a member. */
function whoseOf(news: readonly MailedNotification[]): string {
  if (news.every(({ decision }) => decision?.mine === false))
    return wordFor(news.length, "about your flag", "about your flags");
  return news.every(({ decision }) => decision?.mine) ? "about you or your posts" : `on ${forum().name}`;
}
