import { afterEach, describe, expect, test, vi } from "vitest";
import { isLocal, namesThisMachine, ownOrigins } from "@/lib/own-origin";
import { addressOf, requireOwnOrigin } from "@/lib/web/origin";

afterEach(() => vi.unstubAllEnvs());

function comesFrom(headers: Record<string, string>, publicUrl = "https://forum.example.org"): boolean {
  vi.stubEnv("PUBLIC_URL", publicUrl);
  try {
    requireOwnOrigin(new Headers({ host: "127.0.0.1:3000", ...headers }));
    return true;
  } catch {
    return false;
  }
}

describe("a request that writes", () => {
  test("is accepted from the forum's own pages, by its public name", () => {
    expect(comesFrom({ origin: "https://forum.example.org" })).toBe(true);
    expect(comesFrom({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  test("is refused from the Host header's name, from http on an https site, and from another port", () => {
    expect(comesFrom({ host: "evil.example", origin: "https://evil.example" })).toBe(false);
    expect(comesFrom({ origin: "http://127.0.0.1:3000" })).toBe(false);
    expect(comesFrom({ host: "forum.example.org", origin: "http://forum.example.org" })).toBe(false);
    expect(comesFrom({ origin: "https://forum.example.org:8443" })).toBe(false);
  });

  test("is accepted on a local forum from every name of this machine, with the same scheme and port", () => {
    const local = "http://localhost:3000";
    for (const origin of [local, "http://127.0.0.1:3000", "http://[::1]:3000"])
      expect(comesFrom({ origin }, local), origin).toBe(true);
    for (const origin of [
      "http://localhost:3001",
      "https://localhost:3000",
      "http://localhost",
      "http://evil.example:3000",
    ])
      expect(comesFrom({ origin, host: new URL(origin).host }, local), origin).toBe(false);
  });

  test("is refused from another site, and without an origin", () => {
    expect(comesFrom({ origin: "https://evil.example" })).toBe(false);
    expect(comesFrom({ origin: "https://forum.example.org.evil.example" })).toBe(false);
    expect(comesFrom({ origin: "null" })).toBe(false);
    expect(comesFrom({ origin: "https://evil.example", "sec-fetch-site": "same-origin" })).toBe(false);
    expect(comesFrom({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(comesFrom({})).toBe(false);
  });

  test("counts for the source that the server found", () => {
    expect(addressOf(new Headers({ "x-forwarded-for": "2001:db8::/64" }))).toBe("2001:db8::/64");
    expect(addressOf(new Headers())).toBeUndefined();
  });
});

test("is local by the name in PUBLIC_URL, and not by a name that only begins with it", () => {
  for (const url of ["http://localhost:3000", "http://127.0.0.1", "https://[::1]:3000"])
    expect(isLocal(url)).toBe(true);
  for (const url of [
    "https://forum.example.org",
    "http://localhost.evil.example",
    "http://192.168.1.5:3000",
    "http://127.0.0.2",
  ])
    expect(isLocal(url)).toBe(false);
  for (const host of ["localhost", "LocalHost:80", "127.0.0.1:3000", "[::1]:3000"])
    expect(namesThisMachine(host)).toBe(true);
  for (const host of [
    "",
    "localhost.",
    "localhost:x",
    "evil.example",
    "localhost@evil",
    "[::1]evil",
    "127.0.0.1.evil",
  ])
    expect(namesThisMachine(host)).toBe(false);
  expect(ownOrigins("http://localhost")).toEqual(["http://localhost", "http://127.0.0.1", "http://[::1]"]);
});
