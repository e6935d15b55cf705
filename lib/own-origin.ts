const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** Whether readers can reach the forum only from the machine it runs on. */
export function isLocal(publicUrl: string): boolean {
  return LOOPBACK_NAMES.includes(new URL(publicUrl).hostname);
}

/**
 * The origins whose pages are pages of this forum: PUBLIC_URL, and where that is this machine, the other names of this
 * machine with the same scheme and port. The Host header has no say: whoever sends a request chooses it.
 */
export function ownOrigins(publicUrl: string): string[] {
  const { protocol, port, origin } = new URL(publicUrl);
  if (!isLocal(publicUrl)) return [origin];
  return LOOPBACK_NAMES.map((name) => new URL(`${protocol}//${name}${port && `:${port}`}`).origin);
}

/** Whether a Host header names this machine, on whatever port. */
export function namesThisMachine(host: string): boolean {
  return LOOPBACK_NAMES.includes(host.toLowerCase().replace(/:\d{1,5}$/, ""));
}
