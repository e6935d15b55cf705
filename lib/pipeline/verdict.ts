import type { ErrorCode } from "@/lib/errors";

/** The answer of a policy; a denial carries the sentence that the person reads. */
export type Verdict =
  | { allowed: true }
  | {
      allowed: false;
      code: Extract<ErrorCode, "unauthenticated" | "forbidden" | "conflict" | "gone">;
      reason: string;
    };

export const ALLOW: Verdict = { allowed: true };

export function deny(
  reason: string,
  code: Extract<Verdict, { allowed: false }>["code"] = "forbidden",
): Verdict {
  return { allowed: false, code, reason };
}
