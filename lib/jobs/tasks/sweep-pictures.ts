import { sweepPictures as sweep } from "@/lib/forum/content/pictures/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function sweepPictures(): Promise<void> {
  for (let seen = 1; seen > 0; ) {
    seen = (await perform(sweep, {}, { actor: SYSTEM, source: "job" })).seen;
  }
}
