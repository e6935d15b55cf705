import type { HtmlOptions } from "@/lib/rich-text/html/options";

export type GalleryPicture = { src: string; alt: string };

export type WordPressOptions = Pick<HtmlOptions, "base" | "copyOf" | "hereOf"> & {
  kind: "post" | "comment";
  /** The pictures of these attachment ids; without ids, all of the post's own. */
  gallery?: (postIds: string[]) => GalleryPicture[];
  /** Told of each shortcode whose content only a plugin of the blog can make. */
  lost?: (name: string) => void;
};
