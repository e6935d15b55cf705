import { cookies } from "next/headers";
import { currentActor } from "@/lib/auth/actor";
import { HINT, hintCookie } from "@/lib/auth/cookies";

/** Who reads: what the island lays over a public page. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const headers = new Headers({ "cache-control": "private, no-store" });
  if (actor.kind !== "member") {
    if ((await cookies()).has(HINT)) headers.append("set-cookie", hintCookie(false));
    return Response.json(null, { headers });
  }
  const { handle, name } = actor;
  return Response.json({ signedIn: true, handle, name: name ?? handle }, { headers });
}
