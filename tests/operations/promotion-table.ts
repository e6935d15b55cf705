import { askQuestion } from "@/lib/forum/content/threads/operations";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";
import { nobodyBut, type Verdicts } from "./personas";
import type { Row } from "./table";

const made = {
  kind: "question",
  title: "How long does it take, all told?",
  tags: ["itbs"],
  askedOfAuthor: true,
} as const;

const keepers = nobodyBut("author", "moderator", "admin");
const inConflict = Object.fromEntries(
  Object.entries(keepers).map(([persona, outcome]) => [persona, outcome === "yes" ? "conflict" : outcome]),
) as Verdicts;

/** A reply of ada's own under the question that she asked without her name, and ben's above it. */
async function unnamed({ people: { ada, ben } }: World) {
  const { threadId } = await perform(askQuestion, { ...question(), anonymous: true }, as(ada));
  const above = await reply(ben, threadId, "Eleven weeks here, and then it was gone.");
  const own = await reply(ada, threadId, "Thank you, I shall wait then.", above.commentId);
  return { above: above.commentId, own: own.commentId };
}

export const PROMOTION_TABLE: Record<string, Row[]> = {
  promoteComment: [
    {
      of: "ben's",
      owner: "ben",
      input: ({ comment }) => ({ ...made, commentId: comment.id }),
      verdicts: keepers,
    },
    {
      of: "kit's, who is an admin",
      owner: "kit",
      input: async ({ people: { kit }, question: { id } }) => ({
        ...made,
        commentId: (await reply(kit, id, "Mine took nine weeks, all told.")).commentId,
      }),
      verdicts: { ...keepers, owner: "yes", moderator: "forbidden" },
    },
    {
      of: "above the words of who asked without a name",
      input: async (world) => ({ ...made, commentId: (await unnamed(world)).above }),
      verdicts: inConflict,
    },
    {
      of: "of who asked without a name, as a question",
      input: async (world) => ({ ...made, commentId: (await unnamed(world)).own }),
      verdicts: keepers,
    },
    {
      of: "of who asked without a name, as a story",
      input: async (world) => ({ ...made, kind: "story", commentId: (await unnamed(world)).own }),
      verdicts: inConflict,
    },
  ],
  undoPromotion: [
    {
      of: "a comment that is no thread",
      input: ({ comment }) => ({ commentId: comment.id }),
      verdicts: inConflict,
    },
    {
      of: "the author’s",
      input: async ({ people: { ben, jo }, article: { id } }) => {
        const { commentId } = await reply(ben, id, "Does taping help while the stairs still hurt?");
        await perform(promoteComment, { ...made, commentId }, as(jo));
        return { commentId };
      },
      verdicts: keepers,
    },
    {
      of: "a moderator’s, which is a decision",
      input: async ({ people: { ben, mia }, article: { id } }) => {
        const { commentId } = await reply(ben, id, "Does icing help while the stairs still hurt?");
        const { title, tags } = made;
        await decided(mia, "split", { kind: "comment", id: commentId }, { title, tags });
        return { commentId };
      },
      verdicts: inConflict,
    },
  ],
};
