import type { CommentFacts } from "@/db/notifications/facts";
import type { Audience } from "@/db/notifications/writes";
import { calendarDayOf } from "@/lib/words/dates";
import { DEFAULT_FREQUENCY, KINDS } from "./mail/rules";

const NOBODY: Audience = {
  answer: [],
  reply: [],
  decision: [],
  reminder: [],
  mentioned: [],
  meToos: false,
  followers: false,
  tagFollowers: false,
};

export const AT_ONCE = KINDS.filter((kind) => DEFAULT_FREQUENCY[kind] === "at_once");

export function audienceOfComment(comment: CommentFacts, mentioned: string[], edited = false): Audience {
  if (edited) return { ...NOBODY, mentioned };
  const answered = answers(comment);
  return {
    ...NOBODY,
    answer: answered ? [comment.askerId] : [],
    meToos: answered && comment.threadKind === "question",
    reply: [comment.parentWriterId ?? comment.threadWriterId],
    mentioned,
    followers: true,
    tagFollowers: comment.byAuthor,
  };
}

function answers({ byAuthor, threadKind, parentWriterId, askerId }: CommentFacts): boolean {
  if (!byAuthor || threadKind === "story") return false;
  if (threadKind === "article") return parentWriterId !== null;
  return parentWriterId === null || parentWriterId === askerId;
}

export const audienceOfThread = (mentioned: string[]): Audience => ({ ...NOBODY, mentioned });

export const audienceOfAccepted = (writerId: number): Audience => ({ ...NOBODY, reply: [writerId] });

export const audienceOfAnswer = (askerId: number): Audience => ({
  ...NOBODY,
  answer: [askerId],
  meToos: true,
});

export const audienceOfResolution = (askerId: number, ofThread: boolean): Audience => ({
  ...NOBODY,
  answer: [askerId],
  meToos: ofThread,
});

export const audienceOfDecision = (writerId: number): Audience => ({ ...NOBODY, decision: [writerId] });

export const audienceOfReminder = (personId: number): Audience => ({ ...NOBODY, reminder: [personId] });

export const reminderNote = (remindOn: string): string =>
  `You asked to be reminded of this on ${calendarDayOf(new Date(remindOn))}. Your note is under “Saved”.`;

export const ACCEPTED = "Your answer was accepted.";
export const ANSWER_ACCEPTED = "An answer to this question was accepted.";
