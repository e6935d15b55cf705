import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/db/transaction";
import { type Inspection, inspect, NOTHING_FOUND, type Place } from "@/lib/forum/filters/inspect";
import { filteredText } from "@/lib/forum/filters/text";
import { withLinksReplaced } from "@/lib/forum/filters/word-rules/apply";
import type { MemberRequest } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { editedBody } from "./edited-body";

type Edited = Parameters<typeof editedBody>[1];

interface About {
  readonly before: { readonly body: unknown; readonly bodyText: string; readonly title?: string };
  readonly place: NonNullable<Place>;
  readonly title?: string;
}

export async function inspectedBody(
  tx: Tx,
  request: Edited & MemberRequest<unknown, unknown>,
  { before, place, title }: About,
): Promise<{ body: RichText; inspection: Inspection }> {
  const text = await editedBody(tx, request, before);
  if (title === before.title && isDeepStrictEqual(text, before.body))
    return { body: text, inspection: NOTHING_FOUND };
  const inspection = await inspect(tx, request, { text: filteredText(text, title), place });
  return { body: withLinksReplaced(text, inspection.rules), inspection };
}
