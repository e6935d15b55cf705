import type { CommentView } from "@/db/comments/rows";
import { counted } from "../ui/words";

export interface Nested {
  comment: CommentView;
  /** 0 at the top of what is shown: a page may begin in the middle of a conversation. */
  level: number;
  replies: Nested[];
}

/** The last level that is indented on a wide page; a phone indents one less. */
export const INDENTED = 3;

/** Lists within lists end here; deeper replies follow their ancestor in its list. Browsers stop at 512 elements. */
export const DEEPEST_LIST = 24;

interface Place {
  node: Nested;
  list: Nested[];
  lists: number;
}

/** Turns comments in the order of the page (each one after what it answers) into the tree that is drawn. */
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

/** How many replies can be read below, at any depth. */
export function repliesBelow(node: Nested): number {
  return node.replies.reduce(
    (sum, reply) => sum + Number(reply.comment.state === "shown") + repliesBelow(reply),
    0,
  );
}

/** Places of replies that were taken away still fold. */
export function summaryOf(replies: number): string {
  return replies === 0 ? "no reply left" : counted(replies, "reply", "replies");
}
