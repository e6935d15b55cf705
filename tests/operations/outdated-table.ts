import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { threads } from "@/db/threads/schema";
import { type World, words } from "../support/world";
import { nobodyBut, type Outcome, type Verdicts } from "./personas";
import type { Row } from "./table";

const keepers = nobodyBut("author", "moderator", "admin");
const inPlaceOfYes = (outcome: Outcome) =>
  Object.fromEntries(
    Object.entries(keepers).map(([persona, was]) => [persona, was === "yes" ? outcome : was]),
  ) as Verdicts;

type Set = Partial<typeof comments.$inferInsert>;

/** A reply in a question of its own, by the author where nobody else is named; past the pipeline, so that nothing happens. */
async function replied({ people: { ada, jo } }: World, set: Set = {}, accepted = false): Promise<number> {
  const text = {
    body: words("Stretch it every day, I would say."),
    bodyText: "Stretch it every day, I would say.",
  };
  const asked = {
    ...text,
    kind: "question",
    title: "Shall I stretch it?",
    slug: "stretch",
    excerpt: "",
  } as const;
  const [thread] = await database()
    .insert(threads)
    .values({ ...asked, writerId: ada.id })
    .returning({ id: threads.id });
  const threadId = thread?.id ?? 0;
  const [comment] = await database()
    .insert(comments)
    .values({ ...text, threadId, writerId: jo.id, ...set })
    .returning({ id: comments.id });
  const id = comment?.id ?? 0;
  if (accepted)
    await database().update(threads).set({ acceptedCommentId: id }).where(eq(threads.id, threadId));
  return id;
}

const now = () => new Date();

export const OUTDATED_TABLE: Record<string, Row[]> = {
  markOutdated: [
    {
      of: "an answer of the author",
      input: async (world) => ({ commentId: await replied(world), newerId: await replied(world) }),
      verdicts: keepers,
    },
    {
      of: "an accepted answer of ben's",
      owner: "ben",
      input: async (world) => ({ commentId: await replied(world, { writerId: world.people.ben.id }, true) }),
      verdicts: keepers,
    },
    {
      of: "what is no answer",
      owner: "ben",
      input: async (world) => ({ commentId: await replied(world, { writerId: world.people.ben.id }) }),
      verdicts: inPlaceOfYes("conflict"),
    },
    {
      of: "what says only where the answer is",
      input: async (world) => ({ commentId: await replied(world, { pointer: true }) }),
      verdicts: inPlaceOfYes("conflict"),
    },
    {
      of: "an answer that was withdrawn",
      input: async (world) => ({ commentId: await replied(world, { withdrawnAt: now() }) }),
      verdicts: inPlaceOfYes("gone"),
    },
  ],
  unmarkOutdated: [
    {
      input: async (world) => ({ commentId: await replied(world, { outdatedAt: now() }) }),
      verdicts: keepers,
    },
  ],
};
