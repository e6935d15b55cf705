import { describe, expect, test } from "vitest";
import { MAX_CHARS, MAX_PARTS, MAX_WORDS, parseQuery } from "@/lib/search/query/parse";
import { withFilter, withoutFilter } from "@/lib/search/query/text";
import fc from "@/tests/support/fast-check";

const words = (typed: string) => parseQuery(typed).terms.map(({ text }) => text);
const filters = (typed: string) => parseQuery(typed).filters.map(({ name, value }) => `${name}:${value}`);

describe("a query", () => {
  test("is words, phrases, words of the title, and words that must be missing", () => {
    expect(parseQuery('knee "foam roller" title:downhill -shoes down*').terms).toEqual([
      { kind: "word", text: "knee", negated: false, prefix: false },
      { kind: "phrase", text: "foam roller", negated: false, prefix: false },
      { kind: "title", text: "downhill", negated: false, prefix: false },
      { kind: "word", text: "shoes", negated: true, prefix: false },
      { kind: "word", text: "down", negated: false, prefix: true },
    ]);
  });

  test("has filters, in any case and order", () => {
    expect(
      filters(
        "tag:itbs AUTHOR:Yes is:answered kind:Reply by:@mossy-heron after:2026-01 before:2027 helpful:>5",
      ),
    ).toEqual([
      ...["tag:itbs", "author:yes", "is:answered", "kind:reply", "by:mossy-heron"],
      ...["after:2026-01", "before:2027", "helpful:>5"],
    ]);
    expect(filters('tag:"it band"')).toEqual(["tag:it band"]);
  });

  test("reads a month as its first day, and a number of marks as a range", () => {
    const [after, helpful, exactly, fewer] = parseQuery(
      "after:2026-02 helpful:>5 helpful:=5 helpful:<5",
    ).filters;
    expect(after).toMatchObject({ day: new Date("2026-02-01T00:00:00Z") });
    expect(helpful).toMatchObject({ least: 6 });
    expect(exactly).toMatchObject({ least: 5, most: 5 });
    expect(fewer).toMatchObject({ least: 0, most: 4 });
  });

  test.each([
    ["is:maybe", "maybe", "is:answered or is:unanswered"],
    ["kind:poem", "poem", "kind:article"],
    ["after:2026-13", "2026-13", "after:2026-01"],
    ["after:2026-02-31", "2026-02-31", "after:2026-01"],
    ["helpful:lots", "lots", "helpful:>5"],
    ["author:maybe", "maybe", "author:yes"],
    ["by:ä", "ä", "by:mossy-heron"],
    ["-before:2026", "2026", "before:2026"],
  ])("says how to write %s, and searches for its words", (typed, word, how) => {
    const { terms, filters: none, notes } = parseQuery(typed);
    expect(terms.map(({ text }) => text)).toEqual([word]);
    expect(none).toEqual([]);
    expect(notes.join()).toContain(how);
  });

  test("an operator without a value is a sentence", () => {
    for (const name of ["tag", "by", "kind", "is", "author", "after", "before", "helpful", "title"]) {
      const { terms, filters: none, notes } = parseQuery(`${name}:`);
      expect([terms, none]).toEqual([[], []]);
      expect(notes.join()).toContain(`“${name}:”`);
    }
  });

  test("another colon is no operator, and a quote that nobody closed ends with the text", () => {
    expect(words("https://example.org note:this")).toEqual(["https://example.org", "note:this"]);
    expect(words('knee "foam roller')).toEqual(["knee", "foam roller"]);
    expect(words("“foam roller”")).toEqual(["foam roller"]);
    expect(words("- -- --- -! ...")).toEqual([]);
  });

  test("is cut at its bounds, with a sentence for each", () => {
    const long = parseQuery(`${"knee ".repeat(2_000)}`);
    expect(long.terms.length).toBe(MAX_WORDS);
    expect(long.notes).toHaveLength(2);
    for (const part of ["tag:itbs ", "-knee ", "title:hill ", "kne* ", '"knee pain" ', "after:2026 "]) {
      const { terms, filters: some } = parseQuery(part.repeat(30));
      expect([part, terms.length + some.length]).toEqual([part, MAX_PARTS]);
    }
    expect([...parseQuery("🦵".repeat(10_000)).text].length).toBe(MAX_CHARS);
  });
});

const OPERATORS = ["tag", "author", "is", "kind", "by", "after", "before", "helpful", "title"];
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        ...[...OPERATORS.map((name) => `${name}:`), '"', "-", "%", "_", "\\", "'", "*", ":", "the", " "],
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

test("any text is a query within bounds", () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const { text, terms, filters: some } = parseQuery(typed);
      expect([...text].length).toBeLessThanOrEqual(MAX_CHARS);
      const words = terms.filter(({ kind, negated, prefix }) => kind === "word" && !negated && !prefix);
      expect(words.length).toBeLessThanOrEqual(MAX_WORDS + MAX_PARTS);
      expect(terms.length + some.length - words.length).toBeLessThanOrEqual(MAX_PARTS);
      for (const term of terms) expect(term.text).toMatch(/[\p{L}\p{N}]/u);
      expect(text).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test("a filter is taken away and put back without a change of anything else", () => {
  const query = parseQuery('knee "foam roller" -shoes tag:itbs kind:story');
  const [, kind] = query.filters;
  expect(kind && withoutFilter(query, kind)).toBe('knee "foam roller" -shoes tag:itbs');
  expect(withFilter(query, "kind", "reply")).toBe('knee "foam roller" -shoes tag:itbs kind:reply');
  expect(withFilter(query, "kind", null)).toBe('knee "foam roller" -shoes tag:itbs');
  fc.assert(
    fc.property(hostile, (typed) => {
      const read = parseQuery(typed);
      const again = parseQuery(withFilter(read, "after", null));
      expect(again.filters.map(({ name, value }) => [name, value])).toEqual(
        read.filters.filter(({ name }) => name !== "after").map(({ name, value }) => [name, value]),
      );
    }),
  );
});
