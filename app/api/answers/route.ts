import { addressOf } from "@/lib/auth/origin";
import { lookUp } from "@/lib/forum/asking/look-up";
import { problem } from "@/lib/pipeline/problem";

const SHOWN = 3;
const MOST = 10;

/** What answers `q` already, best first, `limit` of them: the same for everybody. */
export async function GET(request: Request): Promise<Response> {
  try {
    const asked = new URL(request.url).searchParams;
    const limit = limitOf(asked.get("limit"));
    const answers = await lookUp(asked.get("q") ?? "", limit, addressOf(request.headers));
    return Response.json(answers, { headers: { "cache-control": "public, max-age=0" } });
  } catch (error) {
    return problem(error, "reading");
  }
}

function limitOf(limit: string | null): number {
  return limit && /^\d{1,4}$/.test(limit) ? Math.min(Math.max(Number(limit), 1), MOST) : SHOWN;
}
