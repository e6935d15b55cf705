import type { HtmlOptions } from "@/lib/rich-text/html/options";

/** A file of the blog's media library. */
export type Attachment = { src: string; alt: string; title: string; caption: string };

export type WordPressOptions = Pick<HtmlOptions, "base" | "pictureOf" | "hereOf"> & {
  kind: "post" | "comment";
  /** Of these attachments the ones that are in the export; without ids, all of the post's own. */
  attachments?: (ids: string[]) => Attachment[];
  /** Titles that the blog knew of pages that the post embeds. */
  embeds?: readonly { url: string; title: string }[];
  /** Told of each shortcode whose content only a plugin of the blog can make. */
  lost?: (name: string) => void;
};
