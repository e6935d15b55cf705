import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PictureStore } from "@/lib/pictures/picture-store";
import { everywhere } from "./security-headers";

/** What may be uploaded can be served; nothing that a browser could run, such as SVG. */
const IMAGES: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};
/** No part of the path begins with a dot, so it cannot lead out of the folder. */
const PATH = /^\/uploads\/((?:[\w%-][\w%.-]*)(?:\/[\w%-][\w%.-]*)*)$/;

interface Parts {
  readonly pictures: PictureStore;
  readonly secure: boolean;
}

/** Sends an uploaded picture, from wherever it is kept; answers false if there is none at this path. */
export async function sendUpload(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { pictures, secure }: Parts,
): Promise<boolean> {
  const name = nameIn(path);
  const type = name && IMAGES[extname(name).toLowerCase()];
  const found = type && (await pictures.read(name));
  if (!found) return false;
  response.writeHead(200, [
    ...everywhere(secure).flat(),
    ...["content-type", type, "content-length", String(found.bytes)],
    ...["cache-control", "public, max-age=31536000, immutable"],
    ...["content-security-policy", "default-src 'none'"],
  ]);
  if (request.method === "HEAD") {
    found.stream.destroy();
    response.end();
  } else await pipeline(found.stream, response).catch(() => response.destroy());
  return true;
}

function nameIn(path: string): string | undefined {
  const encoded = PATH.exec(path)?.[1];
  if (!encoded) return undefined;
  try {
    const name = decodeURIComponent(encoded);
    return /\0|\\|(?:^|\/)\.\.?(?:\/|$)/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
