export type Picture = { src: string; width?: number; height?: number };
export type GalleryPicture = { src: string; alt: string };

export type HtmlOptions = {
  kind: "post" | "comment";
  base?: string;
  copyOf?: (address: string) => Picture | undefined;
  /** The pictures of these attachment ids; without ids, all of the post's own. */
  gallery?: (postIds: string[]) => GalleryPicture[];
};
