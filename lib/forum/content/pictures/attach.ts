import { markPicturesAttached } from "@/db/pictures/writes";
import type { Tx } from "@/db/transaction";
import { pictureKeyOf } from "@/lib/addresses/pictures";
import { DomainError } from "@/lib/errors";
import { isPictureKey } from "@/lib/pictures/key";
import type { RichText } from "@/lib/rich-text/document";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";

const ELSEWHERE = /^https?:\/\//i;
/** One sentence for both cases, so that it does not reveal whether somebody else's picture still exists. */
const NOT_YOURS =
  "A picture in this text is not yours, or no longer exists. Your text is kept. Remove the picture, and add your own copy with the picture button.";

/** Nobody can show somebody else's upload: its owner could not remove it. `before` is the text before an edit. */
export async function attachPictures(
  tx: Tx,
  { body, writerId, before }: { body: RichText; writerId: number; before?: RichText },
): Promise<void> {
  const earlier = new Set(before ? pictureSourcesOf(before) : []);
  const added = pictureSourcesOf(body).filter((src) => !ELSEWHERE.test(src) && !earlier.has(src));
  if (added.length === 0) return;
  const keys = [...new Set(added.map(pictureKeyOf))];
  const there = keys.every(isPictureKey) ? await markPicturesAttached(tx, writerId, keys) : [];
  if (there.length < keys.length)
    throw new DomainError("invalid", NOT_YOURS, { fields: { body: NOT_YOURS } });
}
