const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

export function isLocal(publicUrl: string): boolean {
  return LOOPBACK_NAMES.includes(new URL(publicUrl).hostname);
}

/** PUBLIC_URL's origin and this machine's other names. Never the Host header: the sender of a request chooses it. */
export function ownOrigins(publicUrl: string): string[] {
  const { protocol, port, origin } = new URL(publicUrl);
  if (!isLocal(publicUrl)) return [origin];
  return LOOPBACK_NAMES.map((name) => new URL(`${protocol}//${name}${port && `:${port}`}`).origin);
}

export function namesThisMachine(host: string): boolean {
  return LOOPBACK_NAMES.includes(host.toLowerCase().replace(/:\d{1,5}$/, ""));
}
