import { DomainError } from "@/lib/errors";
import { one } from "@/lib/forms/typed";
import { chosenIn } from "@/lib/forum/answers/asking/chosen";
import { joinQuestion, markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { commentPath, freshThreadPath, passageAnchor, threadNumberPath } from "@/lib/urls";
import type { OtherButton } from "@/lib/web/action";
import { keepWords } from "./keep-words";

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

/** A conflict means that the answer or question is the member's own, which is no reason not to go there. */
const isOwn = (error: unknown) => error instanceof DomainError && error.code === "conflict";
