import type { Typed } from "@/lib/forms/typed";
import { typedOf } from "./form";
import { requireOwnOrigin } from "./origin";
import { problem } from "./problem";

/** POST, because the words are too long for an address and must not appear in a proxy's log. Stores nothing. */
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
