import { hasUnclassified } from "@/db/questions/unclassified";
import { classifyComments as classify } from "@/lib/forum/content/comments/asking/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function classifyComments(): Promise<void> {
  if (!(await hasUnclassified())) return;
  for (let after: number | null = 0; after !== null; ) {
    after = (await perform(classify, { after }, { actor: SYSTEM, source: "job" })).last;
  }
}
