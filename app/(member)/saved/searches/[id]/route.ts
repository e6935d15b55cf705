import { findSavedSearch } from "@/db/saved-searches/reads";
import { markSearchSeen } from "@/lib/forum/notifications/searches/operations";
import { perform } from "@/lib/pipeline/perform";
import { savedSearchesPath, savedSearchPath, searchFor, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { movedOn } from "@/lib/web/redirect";

type Props = { params: Promise<{ id: string }> };

/** Runs a saved search. Emails link here, so that no address in them has its words. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  const searchId = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
  const actor = await currentActor();
  if (actor.kind !== "member") return movedOn(signInPath(savedSearchPath(searchId)));
  const search = await findSavedSearch(actor.id, searchId);
  if (!search || search.removedAt) return movedOn(savedSearchesPath);
  await perform(markSearchSeen, { searchId }, { actor, source: "browser" });
  return movedOn(searchFor(search.query, { order: "newest" }));
}
