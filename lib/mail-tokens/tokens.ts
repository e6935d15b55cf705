import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { readEnv } from "@/lib/env";

/** A token of one purpose is invalid for another. */
export type Purpose = "unsubscribe" | "resubscribe" | "outcome" | "search";
export type TokenData = readonly (string | number)[];

/** Signed, so that nobody else can make one. Never expires. */
export function tokenFor(purpose: Purpose, data: TokenData): string {
  return sealed(purpose, Buffer.from(JSON.stringify(data)).toString("base64url"));
}

export function readToken(purpose: Purpose, token: string): TokenData | null {
  const [said = ""] = token.split(".", 1);
  if (!same(token, sealed(purpose, said))) return null;
  return JSON.parse(Buffer.from(said, "base64url").toString()) as TokenData;
}

function sealed(purpose: Purpose, said: string): string {
  const seal = createHmac("sha256", readEnv().authSecret ?? "").update(`mail:${purpose}:${said}`);
  return `${said}.${seal.digest("base64url")}`;
}

/** Constant time, against timing attacks. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
