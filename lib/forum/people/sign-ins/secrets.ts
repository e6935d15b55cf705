import { createHash, createHmac, randomBytes } from "node:crypto";
import { readEnv } from "@/lib/env";

export const newSecret = () => randomBytes(32).toString("base64url");

/** What the link of a sign-in email holds. Only `seed` is kept, so that nobody makes the link without our secret. */
export const linkOf = (seed: string) => drawn("link", seed).toString("base64url");

/** The six digits of the same email. */
export function codeOf(seed: string): string {
  return String(drawn("code", seed).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** By which the database knows the token in the cookie of a session: the token is random, so the hash needs no key. */
export const hashOfSession = (token: string) => hashed(token);

/** The hash that next-auth compares with: https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/utils.ts */
export function hashOfLink(token: string): string {
  return createHash("sha256").update(`${token}${secret()}`).digest("hex");
}

/** Keyed: whoever has only the table could try all the million codes. `link` is the hash of the link in the same mail. */
export function hashOfCode(link: string, code: string): string {
  return createHmac("sha256", secret()).update(`${link}:${code}`).digest("hex");
}

export const hashOfBrowser = (cookie: string) => hashed(cookie);

/** Of what a passkey has to sign. */
export const hashOfChallenge = (challenge: string) => hashed(challenge);

function drawn(what: "link" | "code", seed: string): Buffer {
  return createHmac("sha256", secret()).update(`sign-in ${what}:${seed}`).digest();
}

function hashed(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function secret(): string {
  return readEnv().authSecret ?? "";
}
