import { Readable } from "node:stream";
import { findDataExport } from "@/db/data-exports/reads";
import { readExport } from "@/lib/forum/people/data-exports/store";
import { isAdmin } from "@/lib/forum/people/policy";
import { currentActor } from "@/lib/web/current-actor";

type Context = { params: Promise<{ id: string }> };

const PRIVATE = { "cache-control": "private, no-store" };
const missing = () =>
  new Response(null, { status: 404, headers: { ...PRIVATE, "content-type": "text/html" } });

/** For the member, and for the admin who asked at the member's request. Not found for anyone else, and after its time. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const viewer = await currentActor();
  if (viewer.kind !== "member" || !/^[1-9]\d{0,14}$/.test(id)) return missing();
  const made = await findDataExport(Number(id));
  const now = new Date();
  if (!made?.readyAt || !made.expiresAt || made.expiresAt <= now) return missing();
  const isTheirs =
    made.personId === viewer.id || (made.askedById === viewer.id && isAdmin(viewer, now).allowed);
  const file = isTheirs ? await readExport(made.file) : undefined;
  if (!file) return missing();
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      ...PRIVATE,
      "content-type": "application/zip",
      "content-length": String(file.bytes),
      "content-disposition": `attachment; filename="comeback-data-${made.readyAt.toISOString().slice(0, 10)}.zip"`,
    },
  });
}
