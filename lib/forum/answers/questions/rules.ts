import type { EarlierAnswer } from "@/db/questions/reads";
import type { RichText } from "@/lib/rich-text/document";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, passageAnchor, threadPath } from "@/lib/urls";
import type { Asked } from "./find";

export const AT_ONCE = 20;
/** How long a posted answer can be undone from the queue. */
export const UNDO_MS = 60_000;
export const REASON = { min: 10, max: 500 } as const;

const NAME_LENGTH = 80;

/** Names a question in an error; never quotes a hidden one. */
export function nameOf(asked: Asked): string {
  const { thread, comment, opening, place } = asked;
  if (!isGone(asked) && !comment?.promotedId)
    return `“${comment ? openingOf(opening ?? "", NAME_LENGTH) : thread.title}”`;
  return place.of === 1 ? "This question" : `Question ${place.number} of ${place.of}`;
}

export function isGone({ thread, comment }: Pick<Asked, "thread" | "comment">): boolean {
  return [thread, comment].some((text) => text?.hiddenAt || text?.removedAt || text?.withdrawnAt);
}

export type To = { readonly commentId: number } | { readonly threadId: number; readonly block: number };

/** The reply links to the earlier answer without quoting it, so that withdrawn words are not shown elsewhere. */
export function pointerTo(to: To, { slug, threadId, writerId }: EarlierAnswer, by: number): RichText {
  if ("block" in to) {
    const href = `${threadPath({ id: threadId, slug })}#${passageAnchor(to.block)}`;
    return pointing("The article answers this already. ", href, "Read that part of it");
  }
  return writerId === by
    ? pointing("I have answered this before. ", commentPath(to.commentId), "Read my answer there")
    : pointing("This was answered before. ", commentPath(to.commentId), "Read the answer there");
}

function pointing(words: string, href: string, link: string): RichText {
  const linked = { type: "text" as const, text: link, marks: [{ type: "link" as const, attrs: { href } }] };
  const content = [{ type: "text" as const, text: words }, linked, { type: "text" as const, text: "." }];
  return { type: "doc", content: [{ type: "paragraph", content }] };
}

export function resolutionNote(kind: string, reason: string | null): string | null {
  if (kind === "handed_over") return "The author has handed this question to the community.";
  return kind === "declined" ? `The author will not answer this: ${reason}` : null;
}
