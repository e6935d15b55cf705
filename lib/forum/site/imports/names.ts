import { cleanLine } from "@/lib/text/clean";
import { clip } from "@/lib/text/length";

const ADDRESS = /[^\s@<>()",;:]+@[^\s@<>()",;:]+/g;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}]/gu;
const WORDS = /[\p{L}\p{N}]{3,}/gu;

/** The name as pages show it: of an email address only the part before the @, of a web address only the host. */
export function shownName(name: string): string {
  const own = WEB_ADDRESS.test(name.trim()) ? hostOf(name.trim()) : withoutAddresses(name);
  return cleanLine(clip(own, 120)) || "Anonymous";
}

/** Equal for names that differ only in case and spacing. */
export function nameKey(name: string): string {
  const visible = name.normalize("NFKC").replace(/\s+/g, " ").replace(INVISIBLE, "");
  return visible.trim().toLowerCase() || "anonymous";
}

interface Account {
  readonly name: string | null;
  readonly email: string | null;
}

/** What people who run a blog sign with when they are not signed in. */
const OFFICES = new Set(["anonymous", "admin", "administrator", "author", "editor", "webmaster"]);

/**
 * Whether a comment with an author's address is the author's own: signed with a first name, a part of it or an office, not with
 * another first name before the same surname, as others in the house would.
 */
export function isOwnName(written: string, { name, email }: Account): boolean {
  const key = bare(nameKey(written));
  const own = bare(nameKey(name ?? ""));
  const mailbox = bare(nameKey((email ?? "").split("@")[0] ?? ""));
  if (OFFICES.has(key) || key === own || key === mailbox) return true;
  const ownWords = wordsOf(own);
  const surname = ownWords.length > 1 ? ownWords.at(-1) : undefined;
  if (key === surname) return true;
  const firstNames = [...ownWords, ...wordsOf(mailbox)].filter((word) => word !== surname);
  return wordsOf(key)
    .filter((word) => word !== surname)
    .some((word) => firstNames.some((first) => first.includes(word) || word.includes(first)));
}

const wordsOf = (key: string): string[] => key.match(WORDS) ?? [];

const bare = (key: string) => key.normalize("NFKD").replace(/\p{M}/gu, "");

function hostOf(address: string): string {
  const whole = /^www\./i.test(address) ? `http://${address}` : address;
  return URL.canParse(whole) ? new URL(whole).hostname.replace(/^www\./, "") : address;
}

const withoutAddresses = (name: string) =>
  name.replace(ADDRESS, (address) => address.slice(0, address.indexOf("@")));
