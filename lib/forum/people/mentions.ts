import { findHandles } from "@/db/people/reads";
import type { Tx } from "@/db/transaction";
import type { RichText } from "@/lib/rich-text/document";
import { handlesMeantIn, withMentionsOf } from "@/lib/rich-text/mentions";

const MOST = 100;

export async function resolveMentions(tx: Tx, body: RichText): Promise<RichText> {
  const meant = handlesMeantIn(body).slice(0, MOST);
  return meant.length === 0 ? body : withMentionsOf(body, await findHandles(tx, meant));
}
