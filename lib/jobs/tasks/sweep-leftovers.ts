import { sweepLeftovers as sweep } from "@/lib/forum/site/upkeep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function sweepLeftovers(): Promise<void> {
  await perform(sweep, {}, { actor: SYSTEM, source: "job" });
}
