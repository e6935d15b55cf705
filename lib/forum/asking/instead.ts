import { DomainError } from "@/lib/errors";
import { joinQuestion, markHelpful } from "@/lib/forum/marks/operations";
import type { OtherButton } from "@/lib/pipeline/action";
import { perform } from "@/lib/pipeline/perform";
import { one } from "@/lib/pipeline/typed";
import { commentPath, freshThreadPath, passageAnchor, threadNumberPath } from "@/lib/urls";
import { keepWords } from "./keep-words";

/** "This answers me", in place of asking: thanks for the answer, which is where it leads. */
export const answersMe: OtherButton = async (typed, context) => {
  const { commentId, threadId = 0, block } = chosenIn(one(typed.answersMe));
  const passage = block ? `#${passageAnchor(block)}` : "";
  await keepWords(typed, context);
  try {
    const event = await perform(markHelpful, commentId ? { commentId } : { threadId }, context);
    const to = freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, commentId);
    return { to: to + passage, said: event.changed ? "thanked" : "thanked-before" };
  } catch (error) {
    if (!isOwn(error)) throw error;
    return {
      to: commentId ? commentPath(commentId) : threadNumberPath(threadId) + passage,
      said: "own-answer",
    };
  }
};

/** "I have this question too", in place of asking it again. */
export const sameQuestion: OtherButton = async (typed, context) => {
  const { threadId = 0 } = chosenIn(one(typed.sameQuestion));
  await keepWords(typed, context);
  try {
    const event = await perform(joinQuestion, { threadId }, context);
    const to = freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision);
    return { to, said: event.changed ? "joined" : "joined-before" };
  } catch (error) {
    if (!isOwn(error)) throw error;
    return { to: threadNumberPath(threadId), said: "own-question" };
  }
};

const CHOSEN = /^(?:c(?<commentId>[1-9]\d{0,14})|t(?<threadId>[1-9]\d{0,14})(?:p(?<block>[1-9]\d{0,5}))?)$/;

/** `c12` for a reply, `t3` for a thread, `t3p7` for the seventh part of an article. */
export function chosenIn(value: string): { commentId?: number; threadId?: number; block?: number } {
  const { groups } = CHOSEN.exec(value) ?? {};
  if (!groups) throw new DomainError("invalid", "It cannot be read which answer you chose. Choose it again.");
  const chosen = Object.entries(groups).filter(([, id]) => id !== undefined);
  return Object.fromEntries(chosen.map(([name, id]) => [name, Number(id)]));
}

/** One's own words are thanked for by others, and whoever asked a question waits already: no reason not to go there. */
const isOwn = (error: unknown) => error instanceof DomainError && error.code === "conflict";
