import type { Filtered } from "@/lib/events/filters";
import { statementPath } from "@/lib/urls";

/** A held post has no public page, so its writer is led to the statement of reasons. */
export function pathAfterPosting({ filtered }: { readonly filtered?: Filtered }, path: string): string {
  return filtered?.held ? statementPath(filtered.held.decisionId) : path;
}
