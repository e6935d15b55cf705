import { SYSTEM } from "@/lib/forum/people/actor";
import { sweepPictures as sweep } from "@/lib/forum/pictures/operations";
import { perform } from "@/lib/pipeline/perform";

/** Batch by batch, until none is left. */
export async function sweepPictures(): Promise<void> {
  for (let swept = 1; swept > 0; ) {
    swept = (await perform(sweep, {}, { actor: SYSTEM, source: "job" })).keys.length;
  }
}
