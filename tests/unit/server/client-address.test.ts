import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readEnv } from "@/lib/env";
import { believeAddress } from "@/lib/server/client-address";
import fc from "@/tests/support/fast-check";

type Headers = Record<string, string | undefined>;

function believed(remoteAddress: string, headers: Headers, proxies?: string): Headers {
  const request = { socket: { remoteAddress }, headers: { ...headers } } as unknown as IncomingMessage;
  believeAddress(request, readEnv({ TRUSTED_PROXIES: proxies }).trustedProxies);
  return request.headers as Headers;
}

const source = (peer: string, told?: string, proxies?: string) =>
  believed(peer, { "x-forwarded-for": told }, proxies)["x-forwarded-for"];

beforeEach(() => vi.spyOn(console, "warn").mockReturnValue());
afterEach(() => vi.restoreAllMocks());

test("the owner is warned once of an untrusted proxy on a private network, and never of a stranger", async () => {
  vi.resetModules();
  const { believeAddress: believe } = await import("@/lib/server/client-address");
  const ask = (remoteAddress: string) =>
    believe(
      { socket: { remoteAddress }, headers: { "x-forwarded-for": "1.2.3.4" } } as unknown as IncomingMessage,
      [],
    );
  ask("203.0.113.7");
  expect(console.warn).not.toHaveBeenCalled();
  for (const peer of ["::ffff:172.18.0.2", "172.18.0.2", "10.0.0.9"]) ask(peer);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining("set TRUSTED_PROXIES to its address"),
  );
});

describe("without TRUSTED_PROXIES, only this machine is trusted", () => {
  test.each([
    ["a visitor who says nothing", "203.0.113.7", undefined, "203.0.113.7"],
    ["a visitor who claims to be another", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["a visitor on the network of this machine", "192.168.1.5", "198.51.100.1", "192.168.1.5"],
    ["a visitor of a neighbouring container", "172.17.0.1", "198.51.100.1", "172.17.0.1"],
    ["a proxy on this machine", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["a proxy on a socket for both families", "::ffff:127.0.0.1", "9.9.9.9, 198.51.100.1", "198.51.100.1"],
    ["a proxy on this machine over IPv6", "::1", "198.51.100.1", "198.51.100.1"],
    ["somebody at this machine", "127.0.0.1", undefined, "127.0.0.1"],
    ["a proxy that also appends the port", "127.0.0.1", "198.51.100.1:52011", "198.51.100.1"],
    ["a proxy that writes IPv6 with its port", "127.0.0.1", "[2001:db8::7]:443", "2001:db8::/64"],
    ["a proxy that says nothing readable", "127.0.0.1", "unknown", "127.0.0.1"],
    ["a number that is no address", "127.0.0.1", "2130706433", "127.0.0.1"],
  ])("counts %s by the right source", (_, peer, told, expected) => {
    expect(source(peer, told)).toBe(expected);
  });
});

describe("with TRUSTED_PROXIES", () => {
  const PROXIES = "10.0.0.5, fd00:1::/32, 192.0.2.0/24";
  test.each([
    ["one proxy", "10.0.0.5", "198.51.100.1", "198.51.100.1"],
    ["two proxies, one after the other", "10.0.0.5", "198.51.100.1, 192.0.2.9", "198.51.100.1"],
    [
      "an address that the client itself put first",
      "10.0.0.5",
      "127.0.0.1, 198.51.100.1, 192.0.2.9",
      "198.51.100.1",
    ],
    ["a proxy over IPv6", "fd00:1::9", "198.51.100.1", "198.51.100.1"],
    ["a proxy's neighbour, whom nobody named", "10.0.0.6", "198.51.100.1", "10.0.0.6"],
    ["this machine, which is not named any more", "127.0.0.1", "198.51.100.1", "127.0.0.1"],
    ["a chain of trusted proxies alone", "10.0.0.5", "192.0.2.1, 192.0.2.9", "192.0.2.1"],
  ])("finds the client behind %s", (_, peer, told, expected) => {
    expect(source(peer, told, PROXIES)).toBe(expected);
  });

  test("takes the first untrusted address from the right, whatever comes before it", () => {
    const trusted = fc.constantFrom("10.0.0.5", "192.0.2.7", "fd00:1::3", "::ffff:192.0.2.8");
    const client = fc.ipV4().filter((ip) => ip !== "10.0.0.5" && !ip.startsWith("192.0.2."));
    const forged = fc.array(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6(),
        fc.string().map((text) => text.replace(/,/g, "")),
      ),
    );
    fc.assert(
      fc.property(forged, client, fc.array(trusted), (before, ip, hops) => {
        expect(source("10.0.0.5", [...before, ip, ...hops].join(", "), PROXIES)).toBe(ip);
      }),
    );
  });

  test("ignores an untrusted sender's headers", () => {
    fc.assert(
      fc.property(fc.string(), (told) => {
        const lies = { forwarded: `for=${told}`, "x-real-ip": told, "x-forwarded-host": told };
        const headers = believed("203.0.113.7", { ...lies, "x-forwarded-proto": told, host: "h" }, PROXIES);
        expect(headers).toEqual({ "x-forwarded-for": "203.0.113.7", host: "h" });
      }),
    );
  });

  test("keeps a trusted proxy's host and protocol", () => {
    const told = { "x-forwarded-host": "forum.example.org", "x-forwarded-proto": "https" };
    expect(believed("10.0.0.5", told, PROXIES)).toMatchObject(told);
  });
});

describe("a source", () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });

  test("is a whole /64 of IPv6", () => {
    fc.assert(
      fc.property(groups(3), groups(4), groups(4), (network, one, other) => {
        const at = (host: string[]) => source(["2001", ...network, ...host].join(":"));
        expect(at(one)).toBe(at(other));
        expect(at(one)).toMatch(/\/64$/);
      }),
    );
  });

  test("differs between two IPv6 networks", () => {
    expect(source("2001:db8:0:1::1")).not.toBe(source("2001:db8:0:2::1"));
  });

  test("is the same for an IPv4 address and its form within IPv6", () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        expect(source(`::ffff:${ip}`)).toBe(source(ip));
      }),
    );
  });
});

describe("a wrong TRUSTED_PROXIES is refused in one sentence", () => {
  test.each([
    ["proxy.example.org", /TRUSTED_PROXIES must be addresses .* “proxy\.example\.org” is neither/],
    ["10.0.0.5,,10.0.0.6", /“” is neither/],
    ["10.0.0.0/33", /“10\.0\.0\.0\/33” is neither/],
    ["fd00::/129", /is neither/],
    ["10.1", /is neither/],
    ["10.0.0.5:80", /is neither/],
    ["0.0.0.0/0", /must not include every address/],
    ["10.0.0.5,::/0", /must not include every address/],
  ])("%s", (value, sentence) => {
    expect(() => readEnv({ TRUSTED_PROXIES: value })).toThrow(sentence);
  });
});
