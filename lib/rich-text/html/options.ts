export type Picture = { src: string; width?: number; height?: number };
/** The same picture in several places and sizes, the best first. */
export type PictureAddresses = readonly [string, ...string[]];

export type HtmlOptions = {
  /** Without headings, they become bold lines. */
  headings: boolean;
  base?: string | undefined;
  /** Keeps our own pictures, links and mentions, as one of our pages shows them, and no picture from elsewhere. */
  pasted?: boolean;
  pictureOf?: (addresses: PictureAddresses) => Picture;
  /** The path here of what had this address before it moved here. */
  hereOf?: (address: string) => string | undefined;
  /** The words of a link to what a page embeds. */
  titleOf?: (address: string, given: string) => string;
};
