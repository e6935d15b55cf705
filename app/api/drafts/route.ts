import { findDraft } from "@/db/drafts/reads";
import { PLACE } from "@/lib/addresses/draft-places";
import { draftFrom } from "@/lib/forum/content/drafts/from-form";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { currentActor } from "@/lib/web/current-actor";
import { route } from "@/lib/web/route";

export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const place = new URL(request.url).searchParams.get("place") ?? "";
  const found = actor.kind === "member" && PLACE.test(place) ? await findDraft(actor.id, place) : null;
  const draft = found && { version: found.version, fields: found.fields, savedAt: found.savedAt };
  return Response.json(draft, { headers: { "cache-control": "private, no-store" } });
}

export const POST = route(saveDraft, { read: draftFrom, done: () => "/drafts" });
