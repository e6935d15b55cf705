import { describe, expect, it } from "vitest";
import { DEEPEST_LIST, type Nested, nest, repliesBelow } from "@/components/comments/nest";
import type { CommentView } from "@/db/comments/rows";

function comment(id: number, parentId: number | null = null, depth = 0): CommentView {
  return {
    id,
    parentId,
    depth,
    oldId: null,
    state: "shown",
    promoted: null,
    removedFor: null,
    redacted: false,
    writer: { handle: "ada", name: "Ada", role: "member", guest: false },
    body: { type: "doc", content: [{ type: "paragraph" }] },
    byAuthor: false,
    createdAt: new Date(0),
    editedAt: null,
    helpfulCount: 0,
    parentWriterName: null,
    answersAsker: false,
    sharedBy: 0,
    settlement: null,
    outdated: null,
  };
}

type Shape = [id: number, level: number, replies: Shape[]];
const shape = (nodes: Nested[]): Shape[] =>
  nodes.map(({ comment, level, replies }) => [comment.id, level, shape(replies)]);

describe("nesting the comments of a page", () => {
  it("puts each reply below its parent, in the order of the page", () => {
    const page = [comment(1), comment(2, 1, 1), comment(4, 2, 2), comment(3, 1, 1), comment(5)];
    expect(shape(nest(page))).toEqual([
      [
        1,
        0,
        [
          [2, 1, [[4, 2, []]]],
          [3, 1, []],
        ],
      ],
      [5, 0, []],
    ]);
  });

  it("counts levels from the top of the page, not of the thread", () => {
    const page = [comment(7, 6, 9), comment(8, 7, 10)];
    expect(shape(nest(page))).toEqual([[7, 0, [[8, 1, []]]]]);
  });

  it("keeps a reply at the top if its parent is on another page", () => {
    expect(shape(nest([comment(9, 3, 4), comment(10, 3, 4)]))).toEqual([
      [9, 0, []],
      [10, 0, []],
    ]);
  });

  it("stops nesting lists before a browser would, and still gives the true level", () => {
    const length = 600;
    const page = Array.from({ length }, (_, i) => comment(i + 1, i === 0 ? null : i, i));
    let lists = 0;
    let list = nest(page);
    while (list[0]?.replies.length) {
      list = list[0].replies;
      lists += 1;
    }
    expect(lists).toBe(DEEPEST_LIST);
    expect(list).toHaveLength(length - DEEPEST_LIST);
    expect(list.at(-1)?.level).toBe(length - 1);
  });

  it("counts visible replies at every depth", () => {
    const removed: CommentView = { ...comment(2, 1, 1), state: "removed" };
    const [root] = nest([comment(1), removed, comment(3, 2, 2), comment(4, 1, 1)]);
    expect(root && repliesBelow(root)).toBe(2);
  });
});
