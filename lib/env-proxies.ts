import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Network = [Address, number];

const LOOPBACK = "127.0.0.0/8,::1";

function read(list: string): { networks: Network[]; wrong?: string } {
  const networks: Network[] = [];
  for (const entry of list.split(",").map((each) => each.trim())) {
    const network = networkOf(entry);
    if (!network) return { networks, wrong: entry };
    networks.push(network);
  }
  return { networks };
}

export const proxiesIn = (list = LOOPBACK): Network[] => read(list).networks;

export function wrongInProxies(list: string): string | undefined {
  const { networks, wrong } = read(list);
  if (wrong !== undefined)
    return `must be addresses or networks like 10.0.0.5,192.168.0.0/16, and “${wrong}” is neither`;
  if (networks.some(([, bits]) => bits === 0))
    return "must not include every address: otherwise any visitor could pretend to have any address";
  return undefined;
}

export function parseAddress(text: string): Address | undefined {
  const isWritten = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
  return isWritten ? ipaddr.process(text) : undefined;
}

export function parseHop(text: string): Address | undefined {
  return parseAddress(/^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, "$1"));
}

export function isWithin(address: Address, networks: readonly Network[]): boolean {
  return networks.some(([first, bits]) => address.kind() === first.kind() && address.match(first, bits));
}

function networkOf(entry: string): Network | undefined {
  const slash = entry.lastIndexOf("/");
  const written = slash === -1 ? entry : entry.slice(0, slash);
  const first = parseAddress(written);
  if (!first) return undefined;
  // "::ffff:10.0.0.0/104" counts its bits from the start of the IPv6 address.
  const mapped = first.kind() === "ipv4" && written.includes(":") ? 96 : 0;
  const most = first.kind() === "ipv4" ? 32 : 128;
  if (slash === -1) return [first, most];
  const bits = /^\d{1,3}$/.test(entry.slice(slash + 1)) ? Number(entry.slice(slash + 1)) - mapped : -1;
  return bits >= 0 && bits <= most ? [first, bits] : undefined;
}
