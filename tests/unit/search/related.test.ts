import { describe, expect, test } from "vitest";
import type { SearchFrequencies } from "@/db/search/words";
import { likenessOf } from "@/lib/search/related";
import { placesOf } from "@/lib/search/stems";

const known = (counts: Record<string, number>, total = 100_000): SearchFrequencies => ({
  total,
  sampled: 10_000,
  counts: new Map(
    Object.entries({ "kind:question": 1_000, "kind:story": 500, "kind:reply": 8_500, ...counts }),
  ),
});

const STEMS = `'kneecap':2A,9 'stair':4A 'the':1A 'run':7 'by:7' 'kind:question' 'top:1' 'tag:12' 'tag:30' 'ok':8 '2026':6`;
const like = (counts: Record<string, number>, stems = STEMS) =>
  likenessOf(placesOf(stems), known(counts), new Set(["the"]));

describe("what makes threads related", () => {
  test("is tags, and words that are neither empty, short, numbers, nor in a fifth of the posts", () => {
    const { words, tags } = like({ kneecap: 40, stair: 90, run: 4_000, "tag:12": 900, "tag:30": 20 });
    expect(words.map(({ query }) => query)).toEqual(["'kneecap'", "'stair'"]);
    expect(tags.map(({ query }) => query)).toEqual(["'tag:12'", "'tag:30'"]);
    expect(tags[1]?.weight).toBeGreaterThan(tags[0]?.weight ?? 0);
  });

  test("is never who wrote it", () => {
    expect(JSON.stringify(like({}))).not.toContain("by:7");
  });

  test("counts words of the title more than words of the text", () => {
    const { words } = like({ kneecap: 50, hobble: 50 }, "'kneecap':2A 'hobble':9");
    expect(words.map(({ query, isOfTitle }) => [query, isOfTitle])).toEqual([
      ["'kneecap'", true],
      ["'hobble'", false],
    ]);
    expect(words[0]?.weight).toBeGreaterThan(words[1]?.weight ?? 0);
  });

  test("asks the index for few entries, however common the words and tags are", () => {
    const common = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`word${n}x`, 1_500]));
    const stems = `${Object.keys(common)
      .map((word, n) => `'${word}':${n + 1}`)
      .join(" ")} 'tag:12'`;
    const { candidates } = like(
      { ...common, "tag:12": 9_000, "top:1": 1_500, "top:2": 300, "top:3": 50 },
      stems,
    );
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toContain("'top:3'");
  });

  test("is nothing for a text without telling words and tags", () => {
    expect(like({}, "'the':1A 'ok':2").candidates).toEqual([]);
  });
});
