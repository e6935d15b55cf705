import { findDraft } from "@/db/drafts/reads";
import type { Viewer } from "@/lib/web/current-actor";

/** What a member has begun to write at a place: the form begins with it. */
export function ownDraft(viewer: Viewer, place: string) {
  return viewer.kind === "member" ? findDraft(viewer.id, place) : null;
}
