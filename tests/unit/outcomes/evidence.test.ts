import { describe, expect, test } from "vitest";
import { injuryTags } from "@/db/seed/tags-of-injuries";
import { ALL_EVIDENCE, ANY_INJURY, evidenceOf, INJURIES_WITH_EVIDENCE } from "@/lib/outcomes/evidence";

describe("a published figure", () => {
  test.for(ALL_EVIDENCE.map((evidence) => [evidence.figures[0]?.figure ?? "", evidence] as const))(
    "%s: names what was counted, how many, and the source",
    ([figure, { figures, endpoint, people, source }]) => {
      expect(figure).toMatch(/\d|No harm/);
      expect(figures.length).toBeGreaterThan(0);
      expect(endpoint.split(" ").length).toBeGreaterThan(1);
      expect(people).toMatch(/\d|no single number/);
      expect(source.doi).toMatch(/^10\.\d{4,}\/\S+$/);
      expect(source.name).toMatch(/ (?:19|20)\d\d$|^doi /);
    },
  );

  test("is about an injury that has a tag", () => {
    const slugs = injuryTags.map(({ slug }) => slug);
    expect(INJURIES_WITH_EVIDENCE.filter((slug) => !slugs.includes(slug))).toEqual([]);
    expect(evidenceOf("hamstring")).toBeNull();
  });

  test("has one of ours beside it, or our median, for each injury", () => {
    for (const { recovery } of [...INJURIES_WITH_EVIDENCE.map(evidenceOf), ANY_INJURY].filter(
      (one) => one !== null,
    ))
      expect(recovery[0]?.figures.some(({ beside }) => beside !== null)).toBe(true);
  });
});

test("only readers with an Achilles injury read that running on by a rule did no harm", () => {
  const withRule = INJURIES_WITH_EVIDENCE.filter((slug) =>
    JSON.stringify(evidenceOf(slug)).includes("by a rule"),
  );
  expect(withRule).toEqual(["achilles"]);
  expect(JSON.stringify(ANY_INJURY)).not.toContain("by a rule");
});
