import { extname } from "node:path";

/** Formats that may be uploaded; none that a browser could run, such as SVG. */
const TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

export const mediaTypeOf = (name: string): string | undefined => TYPES[extname(name).toLowerCase()];
