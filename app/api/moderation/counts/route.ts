import { countToDecide } from "@/db/cases/queue";
import { mayModerate } from "@/lib/forum/targets/policy";
import { currentActor } from "@/lib/web/current-actor";

/** Polled by moderators' pages. Not found for everybody else. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const headers = { "cache-control": "private, no-store" };
  if (actor.kind !== "member" || !mayModerate(actor, new Date()).allowed)
    return Response.json(null, { status: 404, headers });
  return Response.json(await countToDecide(actor.id), { headers });
}
