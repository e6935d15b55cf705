import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileHeaders } from "@/lib/pictures/files";
import { mediaTypeOf } from "@/lib/pictures/media-type";
import type { PictureStore } from "@/lib/pictures/picture-store";
import { privatePicturePath } from "@/lib/urls";
import { hasSession } from "./has-session";
import { bareHeaders } from "./security-headers";

/** No segment begins with a dot, so the path cannot leave the folder. */
const PATH = /^\/uploads\/((?:[\w%-][\w%.-]*)(?:\/[\w%-][\w%.-]*)*)$/;
/** A picture may be hidden at any moment, so every browser and proxy must revalidate. */
const ASKED_FOR = "public, max-age=0, must-revalidate";

interface Parts {
  readonly pictures: PictureStore;
  readonly isPublic: (name: string) => Promise<boolean>;
  readonly secure: boolean;
}

export async function sendUpload(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { pictures, isPublic, secure }: Parts,
): Promise<boolean> {
  const name = nameIn(path);
  const sent = name === undefined ? undefined : headersOf(name);
  if (!name || !sent || !(await isPublic(name))) return false;
  const etag = `"${basename(name, extname(name))}"`;
  const own = { ...Object.fromEntries(bareHeaders(secure)), ...sent };
  const headers = [...Object.entries(own).flat(), "cache-control", ASKED_FOR, "etag", etag];
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return true;
  }
  const found = await pictures.read(name);
  if (!found) return false;
  response.writeHead(200, [...headers, "content-length", String(found.bytes)]);
  if (request.method === "HEAD") {
    found.stream.destroy();
    response.end();
  } else await pipeline(found.stream, response).catch(() => response.destroy());
  return true;
}

export function privateUpload(request: IncomingMessage, path: string): string | undefined {
  const name = nameIn(path);
  return name && headersOf(name) && hasSession(request) ? privatePicturePath(name) : undefined;
}

/** Of pictures, which pages show, and of files, which a browser only saves. */
function headersOf(name: string): Readonly<Record<string, string>> | undefined {
  const type = mediaTypeOf(name);
  const file = type ? undefined : fileHeaders(name);
  return type ? { "content-type": type } : file && { ...file };
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
