import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { threads } from "@/db/threads/schema";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { as, question, type World, words } from "../support/world";
import { members, type Outcome, type Persona, type Verdicts } from "./personas";
import type { Row } from "./table";

const body = words("Thank you, that helps me to plan.");

/** To a question of its own that a moderator has set so. */
async function replyWhere({ people }: World, set: Partial<typeof threads.$inferInsert>) {
  const { threadId } = await perform(
    askQuestion,
    question("How long does it take, all told?"),
    as(people.ada),
  );
  await database().update(threads).set(set).where(eq(threads.id, threadId));
  return { threadId, parentId: null, body };
}

const refusedTo = (personas: readonly Persona[]): Verdicts => ({
  ...members,
  ...(Object.fromEntries(personas.map((persona) => [persona, "conflict"])) as Record<Persona, Outcome>),
});

export const REPLIES_TABLE: Record<string, Row[]> = {
  postComment: [
    {
      input: ({ question: { id }, comment }) => ({ threadId: id, parentId: comment.id, body }),
      verdicts: members,
    },
    {
      of: "where only the author replies",
      input: (world) => replyWhere(world, { authorRepliesOnlyAt: new Date() }),
      verdicts: refusedTo(["new member", "member", "owner"]),
    },
    {
      of: "in a locked thread",
      input: (world) => replyWhere(world, { lockedAt: new Date() }),
      verdicts: refusedTo(["new member", "member", "owner", "author", "moderator", "admin"]),
    },
  ],
};
