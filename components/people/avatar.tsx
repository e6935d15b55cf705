import { UserRound } from "lucide";
import type { PersonRef } from "@/db/people/person-ref";
import { bareName } from "@/lib/display-names";
import { Icon } from "../ui/icon";
import { hueOf, initials } from "./initials";

/** Always beside the name, so screen readers skip it. Empty for an anonymous writer. */
export function Avatar({ of, big = false }: { of: PersonRef | null; big?: boolean }) {
  if (!of) {
    return (
      <span className="av no-person" aria-hidden>
        <Icon of={UserRound} size={14} />
      </span>
    );
  }
  const author = of.role === "author" ? " is-author" : "";
  return (
    <span className={`av h${hueOf(of.handle)}${big ? " big" : ""}${author}`} aria-hidden>
      {initials(bareName(of))}
    </span>
  );
}
