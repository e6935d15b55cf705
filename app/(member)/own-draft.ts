import { findDraft } from "@/db/drafts/reads";
import type { Viewer } from "@/lib/web/current-actor";

export function ownDraft(viewer: Viewer, place: string) {
  return viewer.kind === "member" ? findDraft(viewer.id, place) : null;
}
