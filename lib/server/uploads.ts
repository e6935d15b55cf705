import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { isPictureKey } from "@/lib/pictures/key";
import type { PictureStore } from "@/lib/pictures/picture-store";
import { bareHeaders } from "./security-headers";

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

/** What came with an import has no row that could be decided about, and never changes. */
const KEPT = "public, max-age=31536000, immutable";
/** A picture of a member may be taken away: whoever keeps a copy asks each time whether it still stands. */
const ASKED_FOR = "public, max-age=0, must-revalidate";
const GONE = "A moderator has taken this picture away.\n";

interface Parts {
  readonly pictures: PictureStore;
  /** Whether a moderator has hidden or removed the picture of this name. */
  readonly isGone: (name: string) => Promise<boolean>;
  readonly secure: boolean;
}

/** Sends an uploaded picture, from wherever it is kept; answers false if there is none at this path. */
export async function sendUpload(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { pictures, isGone, secure }: Parts,
): Promise<boolean> {
  const name = nameIn(path);
  const type = name && IMAGES[extname(name).toLowerCase()];
  if (!type) return false;
  const ofMember = isPictureKey(name);
  const etag = `"${basename(name, extname(name))}"`;
  const kept = ofMember ? ["cache-control", ASKED_FOR, "etag", etag] : ["cache-control", KEPT];
  const headers = [...bareHeaders(secure).flat(), ...kept];
  if (ofMember && (await isGone(name))) {
    response.writeHead(410, [
      ...bareHeaders(secure).flat(),
      "content-type",
      "text/plain",
      "cache-control",
      ASKED_FOR,
    ]);
    response.end(request.method === "HEAD" ? undefined : GONE);
    return true;
  }
  if (ofMember && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return true;
  }
  const found = await pictures.read(name);
  if (!found) return false;
  response.writeHead(200, [...headers, "content-type", type, "content-length", String(found.bytes)]);
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
