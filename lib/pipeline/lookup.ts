import { requireOwnOrigin } from "@/lib/auth/origin";
import { DomainError } from "@/lib/errors";
import { formOf, typedIn } from "./form";
import { problem } from "./problem";
import type { Typed } from "./typed";

/** As long as the longest post in any script, and what a form adds to it. */
const MOST_BYTES = 256 * 1024;

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
      requireShort(request.headers);
      const typed = typedIn(await formOf(request));
      const found = await answer(typed, request.headers);
      const headers = new Headers({ "cache-control": "no-store" });
      for (const cookie of cookies(typed)) headers.append("set-cookie", cookie);
      return Response.json(found, { headers });
    } catch (error) {
      return problem(error);
    }
  };
}

function requireShort(headers: Headers): void {
  const length = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(length) || Number(length) > MOST_BYTES)
    throw new DomainError(
      "invalid",
      `Only a text of up to ${MOST_BYTES / 1024} KB can be looked up, and its length must be given. Send a shorter one.`,
    );
}
