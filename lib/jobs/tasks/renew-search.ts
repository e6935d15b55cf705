import { renewSearch as renew } from "@/lib/forum/site/upkeep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function renewSearch(): Promise<void> {
  for (let more = true; more; ) more = (await perform(renew, {}, { actor: SYSTEM, source: "job" })).more;
}
