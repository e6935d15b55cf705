import { findDraft } from "@/db/drafts/reads";
import { DomainError } from "@/lib/errors";
import { DRAFT_FIELD, one, SUBMISSION_FIELD, type Typed } from "@/lib/forms/typed";
import { chosenIn } from "@/lib/forum/answers/asking/chosen";
import type { To } from "@/lib/forum/answers/questions/rules";
import { rememberWording } from "@/lib/forum/answers/wordings/operations";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { joinQuestion, markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { commentPath, freshThreadPath, passageAnchor, threadNumberPath } from "@/lib/urls";
import type { OtherButton, OtherContext } from "@/lib/web/action";

/** The member does not want their words to be remembered. */
const REFUSED = "keepNoWords";
const NOT_WRITTEN = [SUBMISSION_FIELD, DRAFT_FIELD, "look", "answersMe", "sameQuestion", REFUSED];

async function keepWords(typed: Typed, { scriptless, ...context }: OtherContext): Promise<void> {
  const { actor } = context;
  const written = Object.entries(typed).filter(([name]) => !NOT_WRITTEN.includes(name));
  if (!scriptless || actor.kind !== "member") return;
  if (!one(typed.title).trim() && !one(typed.body).trim()) return;
  const place = one(typed[DRAFT_FIELD]);
  const version = (await findDraft(actor.id, place))?.version ?? 0;
  const draft = { place, version, fields: Object.fromEntries(written), writer: actor.handle };
  await perform(saveDraft, draft, context);
}

export const answersMe: OtherButton = async (typed, context) => {
  const { commentId, threadId = 0, block } = chosenIn(one(typed.answersMe));
  const passage = block ? `#${passageAnchor(block)}` : "";
  await keepWords(typed, context);
  try {
    const event = await perform(markHelpful, commentId ? { commentId } : { threadId }, context);
    await remember(typed, commentId ? { commentId } : block ? { threadId, block } : null, context);
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

/** A wording that cannot be remembered is no reason not to go to the answer. */
async function remember(typed: Typed, answer: To | null, context: OtherContext): Promise<void> {
  if (!answer || one(typed[REFUSED])) return;
  const asked = { answer, title: one(typed.title), body: one(typed.body) };
  try {
    await perform(rememberWording, asked, context);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** A conflict means that the answer or question is the member's own, which is no reason not to go there. */
const isOwn = (error: unknown) => error instanceof DomainError && error.code === "conflict";
