import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { readEnv } from "@/lib/env";
import { type Address, isWithin, type Network, parseAddress, parseHop } from "@/lib/env-proxies";
import { log } from "@/lib/log/log";
import { increment } from "@/lib/metrics/registry";

/** Proxies set these headers, but any client can send them too. */
const FORWARDING = [
  "forwarded",
  "x-real-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-forwarded-server",
];
const IPV6_SOURCE_BITS = 64;

let fromEnv: readonly Network[] | undefined;
const trustedProxies = () => {
  fromEnv ??= readEnv().trustedProxies;
  return fromEnv;
};

/** Drops forwarding headers of untrusted senders: `x-forwarded-for` then holds only the address that rate limits count by. */
export function believeAddress(request: IncomingMessage, trusted = trustedProxies()): void {
  const { headers, socket } = request;
  const peer = parseAddress(socket.remoteAddress ?? "");
  const told = headers["x-forwarded-for"];
  if (!peer || !isWithin(peer, trusted)) {
    if (peer && told !== undefined) hintAt(peer);
    for (const name of FORWARDING) delete headers[name];
  }
  const client = peer && clientOf(peer, String(told ?? ""), trusted);
  headers["x-forwarded-for"] = client ? sourceOf(client) : "";
}

let hinted = false;

/** A private peer is nearly always the owner's own proxy: without this hint all readers share one rate limit. */
function hintAt(peer: Address): void {
  if (!["private", "uniqueLocal"].includes(peer.range())) return;
  increment("comeback_untrusted_proxies_total");
  if (hinted) return;
  hinted = true;
  log.warn(
    "A proxy that is not trusted forwards requests. If the proxy is yours, set TRUSTED_PROXIES to its address: until then all its visitors share one rate limit.",
  );
}

/** Each proxy appends its peer: the first address from the right that is not a trusted proxy is the client. */
function clientOf(peer: Address, told: string, trusted: readonly Network[]): Address {
  let client = peer;
  for (const hop of told.split(",").reverse()) {
    if (!isWithin(client, trusted)) return client;
    const before = parseHop(hop.trim());
    if (!before) return client;
    client = before;
  }
  return client;
}

/** A subscriber has at least a /64 of IPv6 addresses, so a /64 counts as one source. */
function sourceOf(client: Address): string {
  if (client.kind() === "ipv4") return client.toString();
  const cidr = `${client.toNormalizedString().replace(/%.*$/, "")}/${IPV6_SOURCE_BITS}`;
  return `${ipaddr.IPv6.networkAddressFromCIDR(cidr)}/${IPV6_SOURCE_BITS}`;
}
