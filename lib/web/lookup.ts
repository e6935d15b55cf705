import type { Typed } from "@/lib/forms/typed";
import { typedOf } from "./form";
import { requireOwnOrigin } from "./origin";
import { problem } from "./problem";

/**
 * A POST route that only looks something up: for words that are too long for an address, and nobody's business in the
 * log of a proxy. Nothing is written, and nothing of what it reads is kept.
 */
export function lookup(
  answer: (typed: Typed, headers: Headers) => Promise<unknown>,
  cookies: (typed: Typed) => readonly string[] = () => [],
) {
  return async (request: Request): Promise<Response> => {
    try {
      requireOwnOrigin(request.headers);
      const typed = await typedOf(request);
      const found = await answer(typed, request.headers);
      const headers = new Headers({ "cache-control": "no-store" });
      for (const cookie of cookies(typed)) headers.append("set-cookie", cookie);
      return Response.json(found, { headers });
    } catch (error) {
      return problem(error);
    }
  };
}
