import type { IncomingMessage } from "node:http";
import { BlockList, isIPv4 } from "node:net";

/** Where a reverse proxy of ours can stand: this machine, or the network behind it. */
const OURS = new BlockList();
OURS.addSubnet("127.0.0.0", 8, "ipv4");
OURS.addSubnet("10.0.0.0", 8, "ipv4");
OURS.addSubnet("172.16.0.0", 12, "ipv4");
OURS.addSubnet("192.168.0.0", 16, "ipv4");
OURS.addAddress("::1", "ipv6");
OURS.addSubnet("fc00::", 7, "ipv6");

/**
 * Leaves in `x-forwarded-for` only what can be believed: its last address, which limits count by, is either one that a
 * proxy of ours put there or the address that this request came from.
 */
export function believeAddress(request: IncomingMessage): void {
  const peer = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  const told = request.headers["x-forwarded-for"];
  if (told === undefined || !OURS.check(peer, isIPv4(peer) ? "ipv4" : "ipv6"))
    request.headers["x-forwarded-for"] = peer;
}
