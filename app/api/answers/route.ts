import { one } from "@/lib/forms/typed";
import { lookUp } from "@/lib/forum/answers/asking/look-up";
import { countryCookies } from "@/lib/web/country-cookie";
import { lookup } from "@/lib/web/lookup";
import { addressOf } from "@/lib/web/origin";
import { problem } from "@/lib/web/problem";
import { askedCountry } from "@/lib/web/requested-country";

const SHOWN = 3;
const MOST = 10;

/**
 * For programs: what answers `q`, best first, at most `limit`, or a care notice instead, with the helplines of
 * `country` or of the forum's own. The same for everybody.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const asked = new URL(request.url).searchParams;
    const found = await lookUp(asked.get("q") ?? "", {
      limit: Math.max(limitOf(asked.get("limit")), 1),
      where: "search",
      country: askedCountry(asked.get("country") ?? undefined, null),
      address: addressOf(request.headers),
    });
    return Response.json(found, { headers: { "cache-control": "public, max-age=0" } });
  } catch (error) {
    return problem(error, "reading");
  }
}

/** For forms. The words come in the body, so that no proxy logs them. */
export const POST = lookup(
  (typed, headers) =>
    lookUp(one(typed.q), {
      limit: limitOf(one(typed.limit)),
      where: one(typed.where) === "search" ? "search" : "post",
      country: askedCountry(one(typed.country), headers.get("cookie")),
      address: addressOf(headers),
    }),
  // The reader's choice of a country is kept for the next notice.
  (typed) => countryCookies(one(typed.country)),
);

function limitOf(limit: string | null): number {
  return limit && /^\d{1,4}$/.test(limit) ? Math.min(Number(limit), MOST) : SHOWN;
}
