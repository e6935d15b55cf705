const OWN = /^\/(?:t\/\d+\/[a-z0-9-]+(?:#p\d+)?|c\/\d+|u\/[a-z0-9_-]+|uploads\/(?!.*\.\.)[\w./-]+)$/i;

/** Whether pressing an address leads where it seems to: what tests hold links to, without asking the code they test. */
export function isHarmless(address: string): boolean {
  if (OWN.test(address)) return true;
  if (/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(address)) return false;
  if (/^mailto:/i.test(address)) return address.includes("@");
  if (!/^https?:\/\/[^/\\?#]/i.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const before = address.slice(address.indexOf("//") + 2).split(/[/\\?#]/, 1)[0] ?? "";
  return /^https?:$/.test(protocol) && hostname !== "" && !username && !password && !before.includes("@");
}
