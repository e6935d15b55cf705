import type { RichText } from "@/lib/rich-text/document";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";
import { pictureKeyOf, picturePath } from "@/lib/urls";

/** The keys of pictures that the import copied. */
export function ownPicturesIn(body: RichText): string[] {
  const own = pictureSourcesOf(body).filter((src) => src.startsWith(picturePath("")));
  return [...new Set(own.map(pictureKeyOf))];
}
