import { createHash } from "node:crypto";
import { clip } from "@/lib/rich-text/text-node";
import { slugOf } from "@/lib/urls";

const LONGEST = 28;

/** A name that is an address shows only what stands before the @: addresses are never shown. */
export function shownName(name: string): string {
  const own = /^[^\s@]+@[^\s@]+$/.test(name) ? name.slice(0, name.indexOf("@")) : name;
  return clip(own, 120).trim() || "Anonymous";
}

/** Handles made from a name, the plainest first; the last ones nobody else has, and are the same every time. */
export function handlesFor(name: string, key: string): string[] {
  const slug = slugOf(name).slice(0, LONGEST).replace(/-+$/, "");
  const base = slug.length < 2 || slug === "thread" ? "guest" : slug;
  const unique = createHash("sha256").update(key).digest("hex");
  return [
    base,
    ...[2, 3, 4, 5].map((n) => `${base}-${n}`),
    `${base}-${unique.slice(0, 6)}`,
    `${base}-${unique.slice(0, 10)}`,
    // Where every one of these looks like somebody else's: nobody is imitated by this one.
    `guest-${unique.slice(0, 12)}`,
  ];
}
