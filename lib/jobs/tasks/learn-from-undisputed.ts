import { learnUndisputed } from "@/lib/forum/filters/training/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function learnFromUndisputed(): Promise<void> {
  await perform(learnUndisputed, {}, { actor: SYSTEM, source: "job" });
}
