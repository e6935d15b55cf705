export type Picture = { src: string; width?: number; height?: number };
export type GalleryPicture = { src: string; alt: string };

export type HtmlOptions = {
  /** Posts know headings and shortcodes; comments do not. */
  kind: "post" | "comment";
  /** The address of the page, against which relative links are read. */
  base?: string;
  /** The copy the app keeps of a picture, when it has one. */
  copyOf?: (address: string) => Picture | undefined;
  /** The pictures of a gallery, by the numbers of their attachments; all of the post's own when there are none. */
  gallery?: (postIds: string[]) => GalleryPicture[];
};
