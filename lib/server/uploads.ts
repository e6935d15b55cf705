import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
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
const PATH = /^\/uploads((?:\/[\w%-][\w%.-]*)+)$/;

/** Sends an uploaded picture; answers false if there is none at this path. */
export async function sendUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { path, folder, secure }: { path: string; folder: string; secure: boolean },
): Promise<boolean> {
  const name = PATH.exec(path)?.[1];
  const type = name && IMAGES[extname(name).toLowerCase()];
  if (!name || !type) return false;
  const file = fileAt(folder, name);
  if (!file) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  response.writeHead(200, [
    ...everywhere(secure).flat(),
    ...["content-type", type, "content-length", String(found.size)],
    ...[
      "cache-control",
      "public, max-age=31536000, immutable",
      "content-security-policy",
      "default-src 'none'",
    ],
  ]);
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response).catch(() => response.destroy());
  return true;
}

function fileAt(folder: string, name: string): string | undefined {
  try {
    const decoded = decodeURIComponent(name);
    return /\0|\\|(?:^|\/)\.\.?(?:\/|$)/.test(decoded) ? undefined : join(folder, decoded);
  } catch {
    return undefined;
  }
}
