import { markPicturesAttached } from "@/db/commands/pictures";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { isPictureKey } from "@/lib/pictures/key";
import type { RichText } from "@/lib/rich-text/document";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";
import { pictureKeyOf } from "@/lib/urls";

const ELSEWHERE = /^https?:\/\//i;
const GONE = "A picture in this text is no longer here. Take it out and add it again.";

/**
 * Keeps the pictures of a text that is about to be stored. Each must be one that was added here, or must have been in the
 * text `before` this edit; those that stand elsewhere are links.
 */
export async function attachPictures(tx: Tx, body: RichText, before?: RichText): Promise<void> {
  const earlier = new Set(before ? pictureSourcesOf(before) : []);
  const added = pictureSourcesOf(body).filter((src) => !ELSEWHERE.test(src) && !earlier.has(src));
  if (added.length === 0) return;
  const keys = [...new Set(added.map(pictureKeyOf))];
  const there = keys.every(isPictureKey) ? await markPicturesAttached(tx, keys) : [];
  if (there.length < keys.length) throw new DomainError("invalid", GONE, { fields: { body: GONE } });
}
