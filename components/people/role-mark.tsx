import type { PersonRef } from "@/db/people/person-ref";
import { roleNames } from "./name-of";

/** Clay means the author and nothing else; who keeps order is marked without colour. */
export function RoleMark({ of }: { of: PersonRef }) {
  if (of.role === "member") return null;
  return <span className={of.role === "author" ? "by" : "mark"}>{roleNames[of.role]}</span>;
}
