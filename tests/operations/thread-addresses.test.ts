import { describe, expect } from "vitest";
import { DomainError } from "@/lib/errors";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { publicTarget } from "@/lib/server/public-paths";
import { MAX_SLUG_CHARS, slugOf, threadPath } from "@/lib/urls";
import fc from "../support/fast-check";
import { readPublicPage } from "../support/read-public-page";
import { test } from "../support/with-world";
import { as, question } from "../support/world";

const TITLES = [
  "a".repeat(MAX_SLUG_CHARS + 1),
  `${"a".repeat(MAX_SLUG_CHARS + 20)} and more words after it`,
  "膝の外側が痛いのですが走れますか、それとも休むべきですか",
  "متى يمكنني الجري مرة أخرى بعد التهاب الشريط الحرقفي",
  "Когда снова можно бегать после синдрома подвздошной связки",
  "Πότε μπορώ να τρέξω ξανά μετά τον τραυματισμό;",
  "घुटने का दर्द कब ठीक होगा और मैं कब दौड़ सकता हूँ",
  "무릎이 아픈데 언제 다시 뛸 수 있을까요",
  "Öffnen sich die Füße beim Laufen, großer Zeh voran?",
  "🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️🏃🏽‍♀️",
];

const anyTitle = fc.oneof(
  { arbitrary: fc.constantFrom(...TITLES), weight: 1 },
  { arbitrary: fc.string({ unit: "grapheme", minLength: 15, maxLength: 100 }), weight: 1 },
  {
    arbitrary: fc
      .array(fc.constantFrom(..."ßøğИйがجʼאक्षИĐ۳½ﬁ²-–. "), { minLength: 15, maxLength: 100 })
      .map((letters) => letters.join("")),
    weight: 1,
  },
);

/** The signs that end a sentence around a pasted link, as browsers write them. */
const ENDINGS = [..."…».,;:!)]}>\"'*_", "%29", "%2E", "%3F", ").", "”,"].map((sign) =>
  sign.startsWith("%") ? sign : encodeURI(sign),
);

/** Where a browser ends, and after how many redirects; the HTML of a page other than `known`. */
async function visit(
  url: string,
  known?: string,
): Promise<{ path: string; redirects: number; html: string }> {
  let path = url;
  for (let redirects = 0; redirects < 4; redirects++) {
    if (path === known) return { path, redirects, html: "known" };
    const target = publicTarget(path);
    if (target.kind === "elsewhere") {
      path = target.location;
      continue;
    }
    if (target.kind === "missing") return { path, redirects, html: "missing" };
    const html = await readPublicPage(target.path);
    const [, , location, status] = html.startsWith("NEXT_REDIRECT") ? html.split(";") : [];
    if (location === undefined) return { path, redirects, html };
    expect(status).toBe("308");
    path = location;
  }
  throw new Error(`${url} leads on and on`);
}

describe("whatever its title, a thread", () => {
  test("is read at the address that its links have, and every other spelling leads there", async ({
    world,
  }) => {
    const { ada } = world.people;
    const asked: number[] = [];
    await fc.assert(
      fc.asyncProperty(anyTitle, async (title) => {
        const made = await perform(askQuestion, question(title), as(ada)).catch((error) => {
          // A title that is no title, such as one of spaces only.
          if (error instanceof DomainError) return undefined;
          throw error;
        });
        if (!made) return;
        asked.push(made.threadId);
        const { threadId: id, slug } = made;
        const own = threadPath({ id, slug });
        expect(own).toMatch(/^[\x21-\x7e]+$/);
        expect([...slug].length).toBeLessThanOrEqual(MAX_SLUG_CHARS);
        expect(publicTarget(own)).toEqual({ kind: "page", path: own, revision: -1 });
        expect(await visit(own)).toMatchObject({
          path: own,
          redirects: 0,
          html: expect.stringMatching("<article"),
        });
        const spellings = [
          `/t/${id}`,
          `/t/${id}/`,
          `/t/${id}/another-title`,
          `/t/${id}/Wrong-Case`,
          `/t/${id}/x/y/z`,
          `/t/${id}/${"x".repeat(3_000)}`,
          `${own}/hottest`,
          own.slice(0, -1),
          own.slice(0, -2),
          own.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
          encodeURI(`/t/${id}/${slug.toUpperCase()}`),
          encodeURI(`/t/${id}/${slug.normalize("NFD")}`),
          ...ENDINGS.flatMap((end) => [`${own}${end}`, `/t/${id}${end}`]),
        ];
        for (const spelling of spellings) {
          if (spelling === own) continue;
          const { path, redirects } = await visit(spelling, own);
          expect([spelling, path]).toEqual([spelling, own]);
          expect(redirects, spelling).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 20, examples: TITLES.map((title) => [title]) },
    );
    expect(asked.length).toBeGreaterThan(TITLES.length);
  }, 60_000);

  test.for([
    ["膝の外側が痛い", "膝の外側が痛い"],
    ["Когда бегать: мой план", "когда-бегать-мой-план"],
    ["घुटने का दर्द", "घुटने-का-दर्द"],
    ["Ça va? It's café №2", "ca-va-its-cafe-no2"],
    ["🏃🏽‍♀️!", "thread"],
    ["a".repeat(81), "a".repeat(80)],
    [`${"word ".repeat(15)}andmorethanfits`, "word-".repeat(15).slice(0, -1)],
  ] as const)("%s has the slug %s", ([title, slug]) => {
    expect(slugOf(title)).toBe(slug);
  });
});
