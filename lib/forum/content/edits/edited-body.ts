import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/db/transaction";
import { attachPictures } from "@/lib/forum/content/pictures/attach";
import { requireFirstDayText } from "@/lib/forum/people/first-day";
import { resolveMentions } from "@/lib/forum/people/mentions";
import type { MemberRequest } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";

type Edited = { readonly body: RichText; readonly plain: boolean };

export async function editedBody(
  tx: Tx,
  request: MemberRequest<Edited, unknown>,
  before: { readonly body: unknown; readonly bodyText: string },
): Promise<RichText> {
  const { body, plain } = request.input;
  const was = before.body as RichText;
  // A plain text box shows no formatting: if its text is unchanged, the stored document keeps its formatting.
  if (plain && isDeepStrictEqual(body, fromPlainText(before.bodyText))) return was;
  const resolved = await resolveMentions(tx, body);
  requireFirstDayText(request, resolved);
  await attachPictures(tx, { body: resolved, writerId: request.actor.id, before: was });
  return resolved;
}
