import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** A network: its first address, and how many leading bits its addresses share. */
export type Network = [Address, number];

const LOOPBACK = "127.0.0.0/8,::1";

/** The networks of a list like "10.0.0.5, 192.168.0.0/16"; the first entry that is none, where there is one. */
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

/** What is wrong with a list of proxies, or nothing. */
export function wrongInProxies(list: string): string | undefined {
  const { networks, wrong } = read(list);
  if (wrong !== undefined)
    return `must be addresses or networks like 10.0.0.5,192.168.0.0/16, and “${wrong}” is neither`;
  if (networks.some(([, bits]) => bits === 0))
    return "must not name every address there is: then anybody could claim to be anybody";
  return undefined;
}

/** An address in full; an IPv4 address within an IPv6 one is the IPv4 address. */
export function parseAddress(text: string): Address | undefined {
  const isWritten = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
  return isWritten ? ipaddr.process(text) : undefined;
}

/** An address in a header, where some proxies write its port as well. */
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
  // "::ffff:10.0.0.0/104" counts its bits from the beginning of the IPv6 address.
  const mapped = first.kind() === "ipv4" && written.includes(":") ? 96 : 0;
  const most = first.kind() === "ipv4" ? 32 : 128;
  if (slash === -1) return [first, most];
  const bits = /^\d{1,3}$/.test(entry.slice(slash + 1)) ? Number(entry.slice(slash + 1)) - mapped : -1;
  return bits >= 0 && bits <= most ? [first, bits] : undefined;
}
