import type { PersonRef } from "@/db/queries/people";
import { hueOf, initials } from "./initials";
import { nameOf } from "./name-of";

/** Initials on a colour derived from the handle. Always beside the name, so screen readers skip it. */
export function Avatar({ of, big = false }: { of: PersonRef; big?: boolean }) {
  const author = of.role === "author" ? " is-author" : "";
  return (
    <span className={`av h${hueOf(of.handle)}${big ? " big" : ""}${author}`} aria-hidden>
      {initials(nameOf(of))}
    </span>
  );
}
