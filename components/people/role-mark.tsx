import type { PersonRef } from "@/db/people/person-ref";
import { roleNames } from "./name-of";

/** The clay colour is reserved for the author. */
export function RoleMark({ of }: { of: PersonRef }) {
  if (of.role === "member") return null;
  return <span className={of.role === "author" ? "by" : "mark"}>{roleNames[of.role]}</span>;
}
