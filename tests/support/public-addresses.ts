import { decisionKind } from "@/db/decisions/schema";
import { recoveryOutcome, timeOut } from "@/db/stories/schema";
import type { Page, Pattern } from "@/lib/addresses/page";
import { PUBLIC_PAGES } from "@/lib/addresses/read";
import type { Hyphened, VALUES, Values } from "@/lib/addresses/values";
import { slugOf } from "@/lib/urls";
import fc from "./fast-check";

/** Every view of every row of the table of public addresses. */
export const PUBLIC_VIEWS = Object.entries(PUBLIC_PAGES).flatMap(([row, page]) =>
  Object.entries(page.views).map(([name, pattern]) => ({ row, page, name, pattern })),
);

export const isStored = (page: Page) => !("passing" in page);

const id = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 10 ** 15 - 1 }));
const slug = fc.stringMatching(/^[a-z0-9-]{1,80}$/);
const isOurs = (path: string) =>
  Object.values(PUBLIC_PAGES).some(({ route }) => route.split("/")[1] === path.split("/")[0]);

const hyphened = <Word extends string>(word: Word) => word.replaceAll("_", "-") as Hyphened<Word>;
const OTHER_FILTERS: string[] = [
  ...["after", "tried", "surgery", "no-surgery"],
  ...[...recoveryOutcome.enumValues, ...timeOut.enumValues].map(hyphened),
];

/** Any value that may stand in an address, by its name there. */
const ANY: { readonly [Name in keyof Values]: fc.Arbitrary<Values[Name]> } = {
  thread: id,
  slug: fc.oneof(slug, fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).map(slugOf)),
  comment: id,
  oldComment: id,
  after: fc.oneof(
    id.map(String),
    fc.tuple(fc.integer({ min: 0, max: 10 ** 15 }), id).map((values) => values.join("_")),
    fc
      .tuple(fc.double({ min: -1, max: 0, noNaN: true }), id)
      .map(([rank, of]) => `${rank.toFixed(17)}_${of}`),
    fc.stringMatching(/^(?:[\da-f]{24}){1,4}$/),
  ),
  before: id,
  since: fc.oneof(fc.constant(0), id),
  tag: slug,
  answeredTag: slug.filter((tag) => !["after", "search"].includes(tag)),
  handle: fc.stringMatching(/^[a-z0-9_-]{2,40}$/),
  logPart: fc.constantFrom("program" as const, ...decisionKind.enumValues).map(hyphened),
  laterMilestone: fc.constantFrom("thirty-minutes", "full-training"),
  laterSplit: fc.constant("by-age"),
  injury: slug.filter((tag) => !OTHER_FILTERS.includes(tag)),
  outcome: fc.constantFrom(...recoveryOutcome.enumValues.map(hyphened)),
  timeOut: fc.constantFrom(...timeOut.enumValues.map(hyphened)),
  treatment: slug,
  surgery: fc.constantFrom("surgery" as const, "no-surgery" as const),
  feedFormat: fc.constantFrom("atom", "json"),
  sitemapPart: fc.integer({ min: 0, max: 10 ** 12 - 1 }),
  oldPath: fc
    .array(fc.stringMatching(/^[a-z0-9-]{1,9}$/), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join("/"))
    .filter((path) => !isOurs(path)),
};

/** Any values for a pattern; those in brackets are now and then left out. */
export function anyValuesOf(pattern: Pattern): fc.Arbitrary<Record<string, string | number>> {
  const optional = new Set([...pattern.matchAll(/\([^)]*:(\w+)\)/g)].map(([, name]) => name));
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  const arbitraries = Object.fromEntries(names.map((name) => [name, ANY[name as keyof typeof VALUES]]));
  return fc.record(arbitraries, {
    requiredKeys: names.filter((name) => !optional.has(name)),
  }) as fc.Arbitrary<Record<string, string | number>>;
}
