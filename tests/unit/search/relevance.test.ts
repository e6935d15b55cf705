import { describe, expect, test } from "vitest";
import { meanOf, qualityOf } from "@/tests/relevance/measure";
import fc from "@/tests/support/fast-check";

const grades = new Map([
  ["thread:1", 3],
  ["comment:2", 2],
  ["tag:3", 1],
]);

describe("the quality of a list", () => {
  test("is 1 where all that is labelled comes first, in the order of the grades", () => {
    expect(qualityOf(["thread:1", "comment:2", "tag:3", "thread:9"], grades)).toEqual({ ndcg: 1, recall: 1 });
    expect(qualityOf(["tag:3", "comment:2", "thread:1"], grades).ndcg).toBeCloseTo(
      (1 + 3 / Math.log2(3) + 7 / 2) / (7 + 3 / Math.log2(3) + 1 / 2),
    );
    expect(qualityOf([], grades)).toEqual({ ndcg: 0, recall: 0 });
  });

  test("counts a thing once, and only among the first ten", () => {
    expect(qualityOf(["thread:1", "thread:1", "comment:2", "tag:3"], grades)).toEqual({ ndcg: 1, recall: 1 });
    const others = Array.from({ length: 10 }, (_, n) => `thread:${n + 20}`);
    expect(qualityOf([...others, "thread:1"], grades)).toEqual({ ndcg: 0, recall: 0 });
  });

  test("is between 0 and 1 for any list, and so is the mean", () => {
    const list = fc.array(fc.constantFrom("thread:1", "comment:2", "tag:3", "person:4"), { maxLength: 15 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 5 }), (lists) => {
        const { ndcg, recall } = meanOf(lists.map((found) => qualityOf(found, grades)));
        for (const share of [ndcg, recall]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
