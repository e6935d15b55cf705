import { findHandles } from "@/db/people/reads";
import type { Tx } from "@/db/transaction";
import type { RichText } from "@/lib/rich-text/document";
import { handlesMeantIn, withMentionsOf } from "@/lib/rich-text/mentions";

/** Nobody means more people than these in one text; what is beyond stays text. */
const MOST = 100;

/** The text as it is stored: "@handle" of somebody who is here is a mention, of anybody else it is words. */
export async function resolveMentions(tx: Tx, body: RichText): Promise<RichText> {
  const meant = handlesMeantIn(body).slice(0, MOST);
  return meant.length === 0 ? body : withMentionsOf(body, await findHandles(tx, meant));
}
