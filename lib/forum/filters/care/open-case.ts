import { lockLatestSigns, putSigns } from "@/db/care/writes";
import { openCase } from "@/db/cases/writes";
import { addJob } from "@/db/events/writes";
import type { Tx } from "@/db/transaction";
import { careFor } from "@/lib/care/care";
import type { CareMatch } from "@/lib/care/groups";
import type { Job } from "@/lib/events/job";
import { type FilteredText, ownWords } from "@/lib/forum/filters/text";
import { findTarget } from "@/lib/forum/targets/find-target";
import type { MemberRequest } from "@/lib/pipeline/operation";
import { isGraver, isNewOrGraver, matchIn, signsOf } from "./rules";

interface Post {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

interface Posted {
  readonly place: Post;
  readonly text: Pick<FilteredText, "title" | "text">;
  /** A reply addresses somebody else: staff who mention the body there give advice. */
  readonly reply?: boolean;
  /** A story's update consists of new words, so an earlier match in the story does not count. */
  readonly fresh?: boolean;
}

/**
 * Runs in the transaction that stores the post, and queues its job itself: events are kept for ever, so no event may mention a
 * care case. Imports and samples open none.
 */
export async function openCaseOfDanger(
  tx: Tx,
  { actor, source, at }: Pick<MemberRequest<unknown, unknown>, "actor" | "source" | "at">,
  { place, text, reply = false, fresh = false }: Posted,
): Promise<void> {
  if (source === "import" || source === "seed") return;
  const match = careFor({ title: text.title, body: ownWords(text.text) }, "post");
  if (!match || (reply && actor.role !== "member" && match.group !== "self-harm")) return;
  const before = await lockLatestSigns(tx, place);
  const seen = before && matchIn(before);
  if (before?.open && seen) {
    if (isGraver(match, seen))
      await putSigns(tx, { caseId: before.caseId, ...signsOf(match), foundAt: before.foundAt });
    return;
  }
  if (seen && !fresh && !isNewOrGraver(match, seen)) return;
  await begin(tx, place, match, at);
}

async function begin(tx: Tx, place: Post, match: CareMatch, at: Date): Promise<void> {
  const { owner } = await findTarget(tx, place);
  const { id: caseId } = await openCase(tx, { ...place, ownerId: owner?.id ?? null }, at);
  await putSigns(tx, { caseId, ...signsOf(match), foundAt: at });
  const job: Job = { name: "mail_care", payload: { caseId } };
  await addJob(tx, job);
}
