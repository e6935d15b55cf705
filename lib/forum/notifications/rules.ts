import type { CommentFacts } from "@/db/notifications/facts";
import type { Audience } from "@/db/notifications/writes";
import { DEFAULT_FREQUENCY, KINDS } from "./mail/rules";

const NOBODY: Audience = {
  answer: [],
  reply: [],
  decision: [],
  mentioned: [],
  meToos: false,
  followers: false,
  tagFollowers: false,
};

/** What somebody hears at once by mail who has chosen nothing. */
export const AT_ONCE = KINDS.filter((kind) => DEFAULT_FREQUENCY[kind] === "at_once");

/** Who is told of a comment; of an edited one only those whom it names. */
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

/** Whether the author answers a question here: what its asker said, or what was said at the top level under an article. */
function answers({ byAuthor, threadKind, parentWriterId, askerId }: CommentFacts): boolean {
  if (!byAuthor || threadKind === "story") return false;
  if (threadKind === "article") return parentWriterId !== null;
  return parentWriterId === null || parentWriterId === askerId;
}

/** Whoever is named in a text that stands by itself. */
export const audienceOfThread = (mentioned: string[]): Audience => ({ ...NOBODY, mentioned });

/** The one whose answer it is hears of it first of all, by a sentence of its own. */
export const audienceOfAccepted = (writerId: number): Audience => ({ ...NOBODY, reply: [writerId] });

/** Whoever asked, where the author accepted it in their place, and everybody who has the question as well. */
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

export const ACCEPTED = "Your answer was accepted.";
export const ANSWER_ACCEPTED = "An answer to this question was accepted.";
