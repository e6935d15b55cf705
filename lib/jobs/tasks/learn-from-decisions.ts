import { listTargetsOf } from "@/db/filters/training";
import type { Job } from "@/lib/events/job";
import { learnAbout } from "@/lib/forum/filters/training/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

type Payload = Extract<Job, { name: "train_on_decisions" }>["payload"];

/** Reads the decisions as they are when the job runs, so an undo in between counts. */
export async function learnFromDecisions({ decisionIds }: Payload): Promise<void> {
  for (const text of await listTargetsOf(decisionIds))
    await perform(learnAbout, text, { actor: SYSTEM, source: "job" });
}
