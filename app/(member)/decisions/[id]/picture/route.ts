import { Readable } from "node:stream";
import { notFound } from "next/navigation";
import { currentActor } from "@/lib/auth/actor";
import { readEnv } from "@/lib/env";
import { openPictureStore } from "@/lib/pictures/open-store";
import { idOf } from "../../../asked";
import { statementFor } from "../read";

type Context = { params: Promise<{ id: string }> };

/** A picture that was taken away, given back to its owner: its own address is gone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [viewer, { id }] = [await currentActor(), await params];
  const asked = idOf(id);
  if (viewer.kind !== "member" || !asked) notFound();
  const { pictureKey } = await statementFor(viewer, asked);
  const found = pictureKey ? await openPictureStore(readEnv()).read(pictureKey) : null;
  if (!found) notFound();
  return new Response(Readable.toWeb(found.stream) as ReadableStream, {
    // Whatever was sent was stored as one (lib/pictures/re-encode.ts).
    headers: { "content-type": "image/webp", "cache-control": "private, no-store" },
  });
}
