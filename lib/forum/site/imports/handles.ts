import { createHash } from "node:crypto";
import { latinSlugOf } from "@/lib/urls";

const LONGEST = 28;

/** Plainest first. The last ones derive from `key`: unique, and equal in every run. */
export function handlesFor(name: string, key: string): string[] {
  const slug = latinSlugOf(name).slice(0, LONGEST).replace(/-+$/, "");
  const base = slug.length < 2 || slug === "thread" ? "guest" : slug;
  const unique = createHash("sha256").update(key).digest("hex");
  return [
    base,
    ...[2, 3, 4, 5].map((n) => `${base}-${n}`),
    `${base}-${unique.slice(0, 6)}`,
    `${base}-${unique.slice(0, 10)}`,
    // Imitates nobody, if all others look like existing names.
    `guest-${unique.slice(0, 12)}`,
  ];
}
