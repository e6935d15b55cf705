import type { ErrorCode } from "@/lib/errors";

export type Verdict =
  | { allowed: true }
  | {
      allowed: false;
      code: Extract<ErrorCode, "unauthenticated" | "forbidden" | "conflict" | "gone" | "rate_limited">;
      reason: string;
      /** Seconds until it is allowed again, if waiting is enough. */
      retryAfter?: number;
    };

export const ALLOW: Verdict = { allowed: true };

type Denial = Extract<Verdict, { allowed: false }>;

export function deny(reason: string, code: Denial["code"] = "forbidden"): Denial {
  return { allowed: false, code, reason };
}

export function denyFor(seconds: number, reason: string): Denial {
  return { allowed: false, code: "rate_limited", reason, retryAfter: Math.ceil(seconds) };
}

export function andThen(verdict: Verdict, next: () => Verdict): Verdict {
  return verdict.allowed ? next() : verdict;
}
