import { signInPath } from "@/lib/urls";
import { pathAfterSignIn } from "./after-sign-in";
import type { SignInResult } from "./sign-in";

export function answered(
  { cookies, error, isNew, isLeaving }: SignInResult,
  next: string,
  provider?: string,
): Response {
  const answer = moved(
    error ? signInPath(next, { error, provider }) : pathAfterSignIn(next, { isNew, isLeaving }),
  );
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

export function moved(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
