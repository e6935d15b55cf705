import { listDueInjuries } from "@/db/outcomes/reads";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { releaseOutcomes } from "./operations";
import { dueAt } from "./rules";

/** Each injury in a transaction of its own, so that the others do not wait for it. */
export async function releaseDueOutcomes(context: Context): Promise<void> {
  for (const tagId of await listDueInjuries(dueAt(context.at ?? new Date())))
    await perform(releaseOutcomes, { tagId }, context);
}
