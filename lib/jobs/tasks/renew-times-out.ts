import { renewTimesOut as renew } from "@/lib/forum/content/stories/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function renewTimesOut(): Promise<void> {
  for (let more = true; more; ) more = (await perform(renew, {}, { actor: SYSTEM, source: "job" })).more;
}
