import { findDraft } from "@/db/drafts/reads";
import { draftFrom } from "@/lib/forum/content/drafts/from-form";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { clip } from "@/lib/text/length";
import { storable } from "@/lib/text/storable";
import { currentActor } from "@/lib/web/current-actor";
import { route } from "@/lib/web/route";

const LONGEST_PLACE = 200;

export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const place = storable(clip(new URL(request.url).searchParams.get("place") ?? "", LONGEST_PLACE));
  const found = actor.kind === "member" ? await findDraft(actor.id, place) : null;
  const draft = found && { version: found.version, fields: found.fields, savedAt: found.savedAt };
  return Response.json(draft, { headers: { "cache-control": "private, no-store" } });
}

export const POST = route(saveDraft, { read: draftFrom, done: () => "/drafts" });
