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
  /** A reply answers somebody: what staff write there of the body is advice. */
  readonly reply?: boolean;
  /** A story's update is new words, whatever was found in the story before. */
  readonly fresh?: boolean;
}

/**
 * Opens a case where a post sounds as if somebody may be in danger, in the transaction that stores it. There is one case
 * for a post, however much was found. The post stays as it is: nothing is hidden, held or refused. What was imported, and
 * samples, open none. No event says so, for events are kept; the job is queued here for the same reason.
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
