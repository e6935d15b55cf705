import { listPeopleByPrefix } from "@/db/people/reads";
import { DomainError } from "@/lib/errors";
import { countAgainstLimit, limitKey } from "@/lib/pipeline/rate-limit";
import { clip } from "@/lib/text/length";
import { storable } from "@/lib/text/storable";
import { currentActor } from "@/lib/web/current-actor";
import { problem } from "@/lib/web/problem";

const A_MINUTES_LOOKUPS = { points: 120, seconds: 60 };
const LONGEST_HANDLE = 40;

/** Completes "@..." for members: `q` is the text after "@", `thread` the thread it is typed in. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor();
    if (actor.kind !== "member") throw new DomainError("unauthenticated", "Sign in to mention somebody.");
    await countAgainstLimit("people", A_MINUTES_LOOKUPS, limitKey({ actor, source: "browser" }));
    const asked = new URL(request.url).searchParams;
    const typed = storable(clip(asked.get("q") ?? "", LONGEST_HANDLE));
    const people = await listPeopleByPrefix(typed, threadNumber(asked.get("thread")));
    return Response.json(people, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return problem(error, "reading");
  }
}

function threadNumber(thread: string | null): number | undefined {
  return thread && /^\d{1,15}$/.test(thread) ? Number(thread) : undefined;
}
