import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address";

/** Where an import may connect to. Only tests use another one than `PUBLIC`, to reach a server on loopback. */
export interface Reach {
  readonly mayConnect: (address: string) => boolean;
  readonly mayUsePort: (url: URL) => boolean;
}

export const PUBLIC: Reach = {
  mayConnect: isPublicAddress,
  // The parser leaves the port of the protocol out.
  mayUsePort: (url) => url.port === "",
};

export class PrivateAddress extends Error {
  override name = "PrivateAddress";
}

/** @throws PrivateAddress before anything is asked, for what the address itself says. */
export function checkAddress(url: URL, reach: Reach): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  const isBare = url.username === "" && url.password === "";
  if (!isWeb || !isBare || !reach.mayUsePort(url) || (isIP(host) !== 0 && !reach.mayConnect(host)))
    throw new PrivateAddress(`${url.host} is not on the open internet.`);
}

/** The connection goes to the addresses that were checked, so a name cannot lead elsewhere in the meantime. */
export function checkedLookup(reach: Reach): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 0);
      if (addresses.length === 0 || addresses.some(({ address }) => !reach.mayConnect(address)))
        return done(new PrivateAddress(`${hostname} is not on the open internet.`), "", 0);
      const [first] = addresses;
      if (options.all) done(null, addresses);
      else done(null, first?.address ?? "", first?.family ?? 0);
    });
  };
}
