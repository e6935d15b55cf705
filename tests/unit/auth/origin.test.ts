import { afterEach, describe, expect, test, vi } from "vitest";
import { addressOf, requireOwnOrigin } from "@/lib/auth/origin";

afterEach(() => vi.unstubAllEnvs());

function comesFrom(headers: Record<string, string>): boolean {
  vi.stubEnv("PUBLIC_URL", "https://forum.example.org");
  try {
    requireOwnOrigin(new Headers({ host: "127.0.0.1:3000", ...headers }));
    return true;
  } catch {
    return false;
  }
}

describe("a request that writes", () => {
  test("is taken from the forum's own pages, by its public name or the one it was reached by", () => {
    expect(comesFrom({ origin: "https://forum.example.org" })).toBe(true);
    expect(comesFrom({ origin: "http://127.0.0.1:3000" })).toBe(true);
    expect(comesFrom({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  test("is refused from elsewhere, and where it does not say", () => {
    expect(comesFrom({ origin: "https://evil.example" })).toBe(false);
    expect(comesFrom({ origin: "https://forum.example.org.evil.example" })).toBe(false);
    expect(comesFrom({ origin: "null" })).toBe(false);
    expect(comesFrom({ origin: "https://evil.example", "sec-fetch-site": "same-origin" })).toBe(false);
    expect(comesFrom({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(comesFrom({})).toBe(false);
  });

  test("is counted for the address that the nearest proxy saw", () => {
    expect(addressOf(new Headers({ "x-forwarded-for": "6.6.6.6, 192.0.2.7" }))).toBe("192.0.2.7");
    expect(addressOf(new Headers())).toBeUndefined();
  });
});
