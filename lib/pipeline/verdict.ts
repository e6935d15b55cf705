import type { ErrorCode } from "@/lib/errors";

/** The answer of a policy; a denial carries the sentence that the person reads. */
export type Verdict =
  | { allowed: true }
  | {
      allowed: false;
      code: Extract<ErrorCode, "unauthenticated" | "forbidden" | "conflict" | "gone" | "rate_limited">;
      reason: string;
      /** Seconds until it is allowed again, where time alone brings that about. */
      retryAfter?: number;
    };

export const ALLOW: Verdict = { allowed: true };

type Denial = Extract<Verdict, { allowed: false }>;

export function deny(reason: string, code: Denial["code"] = "forbidden"): Denial {
  return { allowed: false, code, reason };
}

/** Not now: again in so many seconds. */
export function denyFor(seconds: number, reason: string): Denial {
  return { allowed: false, code: "rate_limited", reason, retryAfter: Math.ceil(seconds) };
}

/** The refusal if there is one, else what is asked next. */
export function andThen(verdict: Verdict, next: () => Verdict): Verdict {
  return verdict.allowed ? next() : verdict;
}
