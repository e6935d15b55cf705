import { lockImported } from "@/lib/forum/site/imports/update-decisions";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";

/** Up to a hundred at a time, until none is left. */
export async function lockAsOnBlog(site: string): Promise<void> {
  for (;;) {
    const { decisionIds } = await perform(lockImported, { site }, AS_IMPORT);
    if (decisionIds.length === 0) return;
  }
}
