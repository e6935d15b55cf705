import { Readable } from "node:stream";
import { maySeePrivatePicture } from "@/db/pictures/reads";
import { readEnv } from "@/lib/env";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { mayModerate } from "@/lib/forum/targets/policy";
import { fileHeaders } from "@/lib/pictures/files";
import { mediaTypeOf } from "@/lib/pictures/media-type";
import { openPictureStore } from "@/lib/pictures/open-store";
import { currentActor } from "@/lib/web/current-actor";

type Context = { params: Promise<{ name: string[] }> };

const PRIVATE = { "cache-control": "private, no-store" };

/** A picture or file that is not public, for its owner and moderators (lib/server/uploads.ts). Not found for everybody else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const key = (await params).name.join("/");
  const type = mediaTypeOf(key);
  const headers = type ? { "content-type": type } : fileHeaders(key);
  const found = headers && (await maySee(key)) ? await openPictureStore(readEnv()).read(key) : undefined;
  // An HTML answer, so that the server replaces it with the page for missing pictures.
  if (!headers || !found)
    return new Response(null, { status: 404, headers: { ...PRIVATE, "content-type": "text/html" } });
  return new Response(Readable.toWeb(found.stream) as ReadableStream, {
    headers: { ...PRIVATE, ...headers, "content-length": String(found.bytes) },
  });
}

async function maySee(key: string): Promise<boolean> {
  const viewer = await currentActor();
  if (viewer.kind !== "member") return false;
  const { appealDays } = await readThresholds();
  const moderates = mayModerate(viewer, new Date()).allowed;
  return maySeePrivatePicture(key, { id: viewer.id, moderates, appealDays });
}
