import { Readable } from "node:stream";
import { findThing } from "@/db/queries/case-things";
import { currentActor } from "@/lib/auth/actor";
import { readEnv } from "@/lib/env";
import { mayModerate } from "@/lib/forum/moderation/policy";
import { openPictureStore } from "@/lib/pictures/open-store";
import { idOf } from "../../../../(member)/asked";

type Props = { params: Promise<{ id: string }> };

/** A picture for those who decide about it, hidden or not. To everybody else there is no such address. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  const id = idOf((await params).id);
  const may = mayModerate(await currentActor(), new Date()).allowed;
  const thing = may && id !== null ? await findThing({ kind: "picture", id }) : null;
  const found = thing?.pictureKey ? await openPictureStore(readEnv()).read(thing.pictureKey) : null;
  if (!found) return new Response(null, { status: 404, headers });
  return new Response(Readable.toWeb(found.stream) as ReadableStream, {
    headers: { ...headers, "content-type": "image/webp", "content-length": String(found.bytes) },
  });
}
