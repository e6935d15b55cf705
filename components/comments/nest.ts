import type { CommentView } from "@/db/comments/rows";
import { counted } from "@/lib/words/counts";

export interface Nested {
  comment: CommentView;
  /** 0 at the top of the page, which may begin in the middle of a conversation. */
  level: number;
  replies: Nested[];
}

/** The last level that is indented on a wide page; a phone indents one less. */
export const INDENTED = 3;

/** Nested lists end at this level; deeper replies follow their ancestor in its list. Browsers stop at 512 elements. */
export const DEEPEST_LIST = 24;

interface Place {
  node: Nested;
  list: Nested[];
  lists: number;
}

/** Expects each comment after its parent. */
export function nest(comments: readonly CommentView[]): Nested[] {
  const roots: Nested[] = [];
  const places = new Map<number, Place>();
  for (const comment of comments) {
    const parent = comment.parentId === null ? undefined : places.get(comment.parentId);
    const node: Nested = { comment, level: parent ? parent.node.level + 1 : 0, replies: [] };
    const deepest = parent !== undefined && parent.lists >= DEEPEST_LIST;
    const list = parent === undefined ? roots : deepest ? parent.list : parent.node.replies;
    const lists = parent === undefined ? 0 : deepest ? parent.lists : parent.lists + 1;
    list.push(node);
    places.set(comment.id, { node, list, lists });
  }
  return roots;
}

export function repliesBelow(node: Nested): number {
  return node.replies.reduce(
    (sum, reply) => sum + Number(reply.comment.state === "shown") + repliesBelow(reply),
    0,
  );
}

/** Removed replies keep their places, so they can be folded too. */
export function summaryOf(replies: number): string {
  return replies === 0 ? "no visible replies" : counted(replies, "reply", "replies");
}
