import { appealMessages, appeals } from "@/db/appeals/schema";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { decisions } from "@/db/decisions/schema";
import { UNTOUCHED } from "@/lib/forum/targets/state";
import type { Member } from "@/lib/pipeline/actor";
import { type World, words } from "./world";

type Set = Partial<typeof decisions.$inferInsert>;

/** A decision about a new reply of somebody's; past the pipeline, so that nothing else happens. */
export async function decisionAbout(
  { question }: World,
  owner: Member,
  by: Member | null,
  set: Set = {},
): Promise<number> {
  const bodyText = "Two of these tablets each morning, and run.";
  const [comment] = await database()
    .insert(comments)
    .values({ threadId: question.id, writerId: owner.id, body: words(bodyText), bodyText })
    .returning({ id: comments.id });
  const [decision] = await database()
    .insert(decisions)
    .values({
      kind: "remove",
      targetKind: "comment",
      targetId: comment?.id ?? 0,
      ownerId: owner.id,
      byId: by?.id ?? null,
      machine: by ? "none" : "decided",
      reasonTitle: "Dangerous advice",
      reasonText: "Dosage is for doctors.",
      note: "It names a dose.",
      before: { standing: UNTOUCHED },
      detail: {},
      ...set,
    })
    .returning({ id: decisions.id });
  return decision?.id ?? 0;
}

/** Somebody's appeal against it, with what was asked about it last. */
export async function appealOf(person: Member, decisionId: number, askedBy?: Member): Promise<number> {
  const [appeal] = await database()
    .insert(appeals)
    .values({ decisionId, personId: person.id, text: "It was what my doctor said." })
    .returning({ id: appeals.id });
  const appealId = appeal?.id ?? 0;
  if (askedBy)
    await database()
      .insert(appealMessages)
      .values({ appealId, personId: askedBy.id, text: "Which doctor, and when?" });
  return appealId;
}
