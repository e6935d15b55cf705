import { describe, expect, test } from "vitest";
import { stepOf, waysFrom } from "@/app/(staff)/author/queue-links";
import { type Asked, viewOf } from "@/app/(staff)/author/queue-view";

const thread = (threadId: number) => ({ threadId, commentId: null });
const rows = [thread(1), { threadId: 2, commentId: 20 }, thread(3)];
const from = (asked: Asked) => waysFrom(viewOf(asked), rows);

describe("navigation in the author's queue", () => {
  const ways = from({ tag: "itbs", did: "1" });

  test("leads from one answer to the next, and from the last to the first", () => {
    expect(ways.answered([thread(1)])).toBe("/author?tag=itbs&answer=2.20&did=1");
    expect(ways.answered([thread(3)])).toBe("/author?tag=itbs&answer=1&did=3");
    expect(ways.answered([thread(1), thread(3)])).toBe("/author?tag=itbs&answer=2.20&did=1&did=3");
    expect(ways.answered(rows)).toBe("/author?tag=itbs&did=1&did=2.20&did=3");
  });

  test("leads from a resolved question to the next row, and back by undo", () => {
    expect(ways.settled({ threadId: 2, commentId: 20 })).toBe("/author?tag=itbs&did=2.20&at=3");
    expect(ways.undone()).toBe("/author?tag=itbs&did=1&at=1");
  });
});

describe("an address of the author's queue", () => {
  test("names each question once, and drops invalid values", () => {
    const view = viewOf({ answer: ["4", "4.88", "4", "x", "0", "-1", "4.0"], tag: "../x", find: "  ice  " });
    expect(view.answer).toEqual([thread(4), { threadId: 4, commentId: 88 }]);
    expect([view.tag, view.find, view.decline, view.at]).toEqual([undefined, "ice", null, null]);
    expect(stepOf(view)).toEqual({ open: "4,4.88", at: "", done: "" });
  });

  test("may have any length", () => {
    const many = Array.from({ length: 500 }, (_, index) => String(index + 1));
    expect(viewOf({ answer: many, find: "x".repeat(9_000) })).toMatchObject({ find: "x".repeat(500) });
    expect(viewOf({ did: many }).did.length).toBe(50);
  });
});
