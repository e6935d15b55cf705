import { learnStanding } from "@/lib/forum/filters/training/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function learnFromWhatStands(): Promise<void> {
  await perform(learnStanding, {}, { actor: SYSTEM, source: "job" });
}
