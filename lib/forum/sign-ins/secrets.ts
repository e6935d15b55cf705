import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { readEnv } from "@/lib/env";

/** What a sign-in mail holds, and what the cookie of the browser that asked holds. We keep hashes of all three. */
export const newSecret = () => randomBytes(32).toString("base64url");

export const newCode = () => String(randomInt(1_000_000)).padStart(6, "0");

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

function hashed(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function secret(): string {
  return readEnv().authSecret ?? "";
}
