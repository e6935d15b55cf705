import { createHash, createHmac, randomBytes } from "node:crypto";
import { readEnv } from "@/lib/env";

export const newSecret = () => randomBytes(32).toString("base64url");

/** The database keeps only `seed`, so that a stolen table does not yield links without the forum's secret. */
export const linkOf = (seed: string) => drawn("link", seed).toString("base64url");

export function codeOf(seed: string): string {
  return String(drawn("code", seed).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** A session token is random, so its hash needs no key. */
export const hashOfSession = (token: string) => hashed(token);

/** Must equal next-auth's hash: https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/utils.ts */
export function hashOfLink(token: string): string {
  return createHash("sha256").update(`${token}${secret()}`).digest("hex");
}

/** Keyed, because with the table alone an attacker could try all million codes. `link` is the hash of the same email's link. */
export function hashOfCode(link: string, code: string): string {
  return createHmac("sha256", secret()).update(`${link}:${code}`).digest("hex");
}

export const hashOfBrowser = (cookie: string) => hashed(cookie);

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
