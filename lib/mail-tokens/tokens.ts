import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { readEnv } from "@/lib/env";

/** What the link of a mail is for: the token of one is worth nothing as that of another. */
export type Purpose = "unsubscribe" | "resubscribe" | "outcome";
export type TokenData = readonly (string | number)[];

/** For the link of a mail: says whose it is and what it does, holds for good, and nobody else can make one. */
export function tokenFor(purpose: Purpose, data: TokenData): string {
  return sealed(purpose, Buffer.from(JSON.stringify(data)).toString("base64url"));
}

/** What a token says; null for whatever we have not signed for this purpose, letter by letter. */
export function readToken(purpose: Purpose, token: string): TokenData | null {
  const [said = ""] = token.split(".", 1);
  if (!same(token, sealed(purpose, said))) return null;
  return JSON.parse(Buffer.from(said, "base64url").toString()) as TokenData;
}

function sealed(purpose: Purpose, said: string): string {
  const seal = createHmac("sha256", readEnv().authSecret ?? "").update(`mail:${purpose}:${said}`);
  return `${said}.${seal.digest("base64url")}`;
}

/** In a time that does not depend on where they differ, nor on how long they are. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
