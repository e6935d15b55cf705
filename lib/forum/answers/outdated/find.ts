import type { CommentView } from "@/db/comments/rows";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { type FoundAnswer, findAnswers } from "@/lib/search/find-answers";

const LOOKED_AT = 10;
const PROPOSED = 4;
const BEGINNING = 600;

export async function newerThan(
  { id, body }: Pick<CommentView, "id" | "body">,
  title: string,
): Promise<FoundAnswer[]> {
  const words = `${title}\n\n${plainTextOf(body as RichText).slice(0, BEGINNING)}`;
  const found = await findAnswers(words, { kinds: ["author_reply", "accepted"], limit: LOOKED_AT });
  return found.filter(({ commentId }) => commentId !== null && commentId > id).slice(0, PROPOSED);
}
