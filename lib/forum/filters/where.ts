import type { Filtered } from "@/lib/events/filters";
import { statementPath } from "@/lib/urls";

/** Where somebody is led who has just posted: to where it stands, or to what is said of a text that waits for a look. */
export function pathAfterPosting({ filtered }: { readonly filtered?: Filtered }, path: string): string {
  return filtered?.held ? statementPath(filtered.held.decisionId) : path;
}
