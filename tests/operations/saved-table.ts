import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { savedPosts } from "@/db/saved/schema";
import type { World } from "../support/world";
import { members, signedIn } from "./personas";
import type { Row } from "./table";

/** Saved by ada. No moderator and no admin can see it. */
async function savedByAda({ question, people }: World): Promise<{ savedId: number }> {
  const [row] = await database()
    .insert(savedPosts)
    .values({ threadId: question.id, personId: people.ada.id, note: "Hills." })
    .onConflictDoUpdate({
      target: [savedPosts.threadId, savedPosts.personId],
      targetWhere: sql`${savedPosts.threadId} is not null`,
      set: { note: "Hills.", removedAt: null },
    })
    .returning({ id: savedPosts.id });
  return { savedId: row?.id ?? 0 };
}

/** Somebody else's is refused like one that is not there. */
const othersFindNothing = {
  ...members,
  "new member": "gone",
  member: "gone",
  author: "gone",
  moderator: "gone",
  admin: "gone",
  suspended: "gone",
} as const;

export const SAVED_TABLE: Record<string, Row[]> = {
  savePost: [
    { of: "a thread", input: ({ question }) => ({ threadId: question.id }), verdicts: signedIn },
    { of: "a reply", input: ({ comment }) => ({ commentId: comment.id }), verdicts: signedIn },
  ],
  unsavePost: [{ input: ({ comment }) => ({ commentId: comment.id }), verdicts: signedIn }],
  noteSaved: [
    {
      input: async (world) => ({
        ...(await savedByAda(world)),
        note: "After week six.",
        remindOn: null,
        timeZone: "UTC",
      }),
      verdicts: othersFindNothing,
    },
  ],
  removeSaved: [{ input: savedByAda, verdicts: othersFindNothing }],
  restoreSaved: [{ input: savedByAda, verdicts: othersFindNothing }],
  hideThreadForOneself: [{ input: ({ question }) => ({ threadId: question.id }), verdicts: signedIn }],
  showThreadForOneself: [{ input: ({ question }) => ({ threadId: question.id }), verdicts: signedIn }],
  mutePerson: [
    {
      owner: "ada",
      input: ({ people }) => ({ personId: people.ada.id }),
      verdicts: { ...signedIn, owner: "conflict" },
    },
  ],
  unmutePerson: [{ input: ({ people }) => ({ personId: people.ada.id }), verdicts: signedIn }],
};
