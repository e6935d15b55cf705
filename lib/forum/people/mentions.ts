import { findHandles } from "@/db/people/reads";
import type { Tx } from "@/db/transaction";
import type { RichText } from "@/lib/rich-text/document";
import { handlesMeantIn, withMentionsOf } from "@/lib/rich-text/mentions";

const MOST = 100;

export function resolveMentions(tx: Tx, body: RichText): Promise<RichText> {
  return resolved(body, tx);
}

/** As `resolveMentions` would store the text. */
export const previewMentions = (body: RichText): Promise<RichText> => resolved(body);

async function resolved(body: RichText, tx?: Tx): Promise<RichText> {
  const meant = handlesMeantIn(body).slice(0, MOST);
  return meant.length === 0 ? body : withMentionsOf(body, await findHandles(meant, tx));
}
