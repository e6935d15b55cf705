import type { HtmlOptions } from "@/lib/rich-text/html/options";

export type GalleryPicture = { src: string; alt: string };

export type WordPressOptions = Pick<HtmlOptions, "base" | "copyOf" | "hereOf"> & {
  kind: "post" | "comment";
  /** The pictures of these attachment ids; without ids, all of the post's own. */
  gallery?: (postIds: string[]) => GalleryPicture[];
  /** Gets each shortcode, and each block as `wp:latest-posts`, that only the blog can fill with words. */
  lost?: (name: string) => void;
};
