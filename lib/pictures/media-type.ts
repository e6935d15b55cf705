import { extname } from "node:path";

/** What may be uploaded can be served; nothing that a browser could run, such as SVG. */
const TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

/** The media type of a picture by its name in storage; undefined for every other file. */
export const mediaTypeOf = (name: string): string | undefined => TYPES[extname(name).toLowerCase()];
