import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { believeAddress } from "@/lib/server/client-address";

test.each([
  ["a stranger who says nothing", "203.0.113.7", undefined, "203.0.113.7"],
  ["a stranger who claims to be another", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["a stranger over IPv6", "2001:db8::7", "198.51.100.1", "2001:db8::7"],
  ["our proxy on this machine", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
  [
    "our proxy on a socket for both families",
    "::ffff:10.0.0.4",
    "9.9.9.9, 198.51.100.1",
    "9.9.9.9, 198.51.100.1",
  ],
  ["our proxy over IPv6", "::1", "198.51.100.1", "198.51.100.1"],
  ["somebody at this machine", "127.0.0.1", undefined, "127.0.0.1"],
])("%s is known by an address that can be believed", (_, remoteAddress, told, expected) => {
  const request = { socket: { remoteAddress }, headers: { "x-forwarded-for": told } };
  believeAddress(request as unknown as IncomingMessage);
  expect(request.headers["x-forwarded-for"]).toBe(expected);
});
