import { addressOf } from "@/lib/auth/origin";
import { problem } from "@/lib/pipeline/problem";
import { spend } from "@/lib/pipeline/rate-limit";
import { findAnswers } from "@/lib/search/find-answers";

const A_MINUTES_QUESTIONS = { points: 240, seconds: 60 };
const SHOWN = 3;
const MOST = 10;

/** What answers `q` already, best first, `limit` of them: the same for everybody. */
export async function GET(request: Request): Promise<Response> {
  try {
    await spend("answers", A_MINUTES_QUESTIONS, `address:${addressOf(request.headers) ?? "unknown"}`);
    const asked = new URL(request.url).searchParams;
    const answers = await findAnswers(asked.get("q") ?? "", { limit: limitOf(asked.get("limit")) });
    return Response.json(answers, { headers: { "cache-control": "public, max-age=0" } });
  } catch (error) {
    return problem(error);
  }
}

function limitOf(limit: string | null): number {
  return limit && /^\d{1,4}$/.test(limit) ? Math.min(Math.max(Number(limit), 1), MOST) : SHOWN;
}
