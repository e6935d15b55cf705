export type Picture = { src: string; width?: number; height?: number };

export type HtmlOptions = {
  /** Without headings, they become bold lines. */
  headings: boolean;
  base?: string | undefined;
  /** Keeps our own pictures, links and mentions, as one of our pages shows them, and no picture from elsewhere. */
  pasted?: boolean;
  copyOf?: (address: string) => Picture | undefined;
  /** The path here of what had this address before it moved here. */
  hereOf?: (address: string) => string | undefined;
};
