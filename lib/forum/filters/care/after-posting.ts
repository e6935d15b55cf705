import { hasOpenSigns } from "@/db/care/reads";
import type { Filtered } from "@/lib/events/filters";
import { pathAfterPosting } from "@/lib/forum/filters/path-after-posting";
import { postedPath } from "@/lib/urls";

interface Posted {
  readonly threadId: number;
  readonly commentId?: number;
  readonly filtered?: Filtered;
}

/** Without a script, or if the post is held for review and has no page, the care notice is a page of its own. */
export async function afterPosting(
  event: Posted,
  path: string,
  { scriptless }: { readonly scriptless: boolean },
): Promise<string> {
  const to = pathAfterPosting(event, path);
  if (!scriptless && !event.filtered?.held) return to;
  const { threadId, commentId } = event;
  const place = commentId
    ? ({ kind: "comment", id: commentId } as const)
    : ({ kind: "thread", id: threadId } as const);
  return (await hasOpenSigns(place)) ? postedPath(place) : to;
}
