import { cookies } from "next/headers";
import { unseenBy } from "@/app/count-unseen";
import type { ViewerAnswer } from "@/components/viewer/answer";
import { countToDecide } from "@/db/cases/queue";
import { countNewReplies } from "@/db/marks/reads";
import { listLeftOut, listMuted } from "@/db/mutes/reads";
import { countWaiting } from "@/db/questions/reads";
import { isTagFollowed } from "@/db/tags/reads";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { isAdmin } from "@/lib/forum/people/policy";
import { mayModerate } from "@/lib/forum/targets/policy";
import { HINT, hintCookie, isSecure } from "@/lib/web/cookies";
import { countryCookies } from "@/lib/web/country-cookie";
import { currentActor } from "@/lib/web/current-actor";
import { askedCountry } from "@/lib/web/requested-country";
import { unitCookie, unitIn } from "@/lib/words/distances";
import { threadStateOf } from "./thread-state";

export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const headers = new Headers({ "cache-control": "private, no-store" });
  const hint = (await cookies()).get(HINT)?.value;
  if (actor.kind !== "member") {
    if (hint !== undefined) headers.append("set-cookie", hintCookie(null));
    return Response.json(null, { headers });
  }
  const { handle, name, role } = actor;
  if (hint !== handle) headers.append("set-cookie", hintCookie(handle));
  const asked = new URL(request.url).searchParams;
  const chosen = asked.get("country") ?? undefined;
  const country = askedCountry(chosen, request.headers.get("cookie"));
  for (const cookie of countryCookies(chosen ?? "")) headers.append("set-cookie", cookie);
  if (actor.distanceUnit && unitIn(request.headers.get("cookie") ?? "") !== actor.distanceUnit)
    headers.append("set-cookie", unitCookie(actor.distanceUnit, isSecure()));
  const [threadId, tagId, listed] = [asked.get("thread"), asked.get("tag"), asked.get("threads")];
  const [{ unseen }, waiting, toDecide, thread, tagFollowed, newReplies, muted, leftOut] = await Promise.all([
    unseenBy(actor.id),
    canSeeQueue(actor) ? countWaiting() : null,
    mayModerate(actor, new Date()).allowed ? countToDecide(actor.id) : null,
    threadId === null ? undefined : threadStateOf(actor, idIn(threadId), country),
    tagId === null ? undefined : isTagFollowed(actor.id, idIn(tagId)),
    listed === null ? undefined : countNewReplies(actor.id, idsIn(listed)),
    listMuted(actor.id),
    listed === null ? undefined : listLeftOut(actor.id, idsIn(listed)),
  ]);
  const answer: ViewerAnswer = {
    signedIn: true,
    handle,
    name: name ?? handle,
    unseen,
    isAuthor: role === "author",
    authorWaiting: waiting?.questions ?? null,
    toDecide,
    administers: isAdmin(actor, new Date()).allowed,
    thread,
    tagFollowed,
    newReplies,
    muted: muted.map((person) => person.handle),
    leftOut,
  };
  return Response.json(answer, { headers });
}

/** 0 is no thread's id. It is looked up like any other, so that the answer reveals nothing. */
const idIn = (asked: string) => (/^[1-9]\d{0,15}$/.test(asked) ? Number(asked) : 0);

/** Longer lists than any page has are answered as empty. */
const idsIn = (asked: string) =>
  /^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,49}$/.test(asked) ? asked.split(",").map(Number) : [];
