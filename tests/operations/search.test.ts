import pg from "pg";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect } from "vitest";
import SearchPage from "@/app/(public)/search/page";
import { forgetDictionary } from "@/lib/search/dictionary";
import { listResults } from "@/lib/search/results";
import fc from "../support/fast-check";
import { test as base } from "../support/with-world";
import { reply } from "../support/write-in";

const test = base.extend("forum", { scope: "file", auto: true }, async ({ world, db }) => {
  const { ben, jo, kit, ada } = world.people;
  await db.$client.query(
    `insert into tag_aliases (alias, tag_id) select 'ITB', id from tags where slug = 'itbs'
     union all select 'iliotibial band', id from tags where slug = 'itbs'`,
  );
  const said = async (person: typeof ben, text: string, threadId = world.question.id) =>
    (await reply(person, threadId, text)).commentId;
  const found = {
    roller: await said(ben, "A foam roller loosened my iliotibial band, ten minutes each evening."),
    band: await said(kit, "A resistance band around both ankles woke my glutes up."),
    author: await said(jo, "Walk downhill first: a foam roller alone never calmed a kneecap."),
    accents: await said(kit, "Mein Café-Läufer sagt: erst gehen, dann laufen. Ёлка. 膝の痛みが続く。"),
    quoted: await said(ada, "Strong glutes, weak excuses."),
  };
  forgetDictionary();
  return found;
});

const idsOf = (results: Awaited<ReturnType<typeof listResults>>) =>
  results.results.map(({ of, hit }) => (of === "reply" ? hit.id : of));
const search = async (text: string, more: Partial<Parameters<typeof listResults>[0]> = {}) =>
  listResults({ text, order: "best", ...more });
const page = async (asked: Record<string, string | string[]>) =>
  renderToStaticMarkup(await SearchPage({ searchParams: Promise.resolve(asked) }));

describe("a search of the whole forum", () => {
  test("finds words by their stems, and marks them", async ({ forum }) => {
    const found = await search("loosening rollers");
    expect(idsOf(found)[0]).toBe(forum.roller);
    expect(await page({ q: "loosening rollers" })).toMatch(
      /foam <mark>roller<\/mark> <mark>loosened<\/mark>/,
    );
  });

  test("takes the names of a tag as one", async ({ forum }) => {
    expect(idsOf(await search("ITB evening")).slice(0, 2)).toEqual(["tag", forum.roller]);
    expect(idsOf(await search("itbs"))).toContain("tag");
    expect(idsOf(await search("it band"))).not.toContain(forum.band);
  });

  test("compares letters of any language without accents", async ({ forum }) => {
    for (const text of ["cafe laufer", "CAFÉ", "елка", "膝の痛み", "痛み"])
      expect([text, idsOf(await search(text))]).toEqual([text, [forum.accents]]);
  });

  test("reads phrases, words that must be missing, beginnings and words of the title", async ({ forum }) => {
    expect(idsOf(await search('"strong glutes"'))).toEqual([forum.quoted]);
    expect(idsOf(await search('"glutes strong"'))).toEqual([]);
    expect(idsOf(await search("foam -kneecap"))).toEqual([forum.roller]);
    expect(idsOf(await search("loos*"))).toEqual([forum.roller]);
    expect(idsOf(await search("title:hills"))).toEqual(["thread"]);
    expect(idsOf(await search("title:foam"))).toEqual([]);
  });

  test("keeps to its filters", async ({ forum, world, db }) => {
    const { ben, ada } = world.people;
    expect(idsOf(await search("foam author:yes"))).toEqual([forum.author]);
    expect(idsOf(await search(`foam by:${ben.handle}`))).toEqual([forum.roller]);
    expect(idsOf(await search(`foam -by:${ben.handle}`))).toEqual([forum.author]);
    expect(idsOf(await search("kind:story"))).toEqual(["thread"]);
    expect(idsOf(await search("kind:runner coach"))).toEqual(["person"]);
    expect(idsOf(await search("kind:story kind:article"))).toEqual(["thread", "thread"]);
    expect(idsOf(await search("is:unanswered"))).toEqual([]);
    expect(idsOf(await search(`is:answered by:${ada.handle}`))).toEqual(["thread"]);
    expect(idsOf(await search("foam after:2099"))).toEqual([]);
    expect(idsOf(await search("foam before:2099"))).toHaveLength(2);
    expect(idsOf(await search("helpful:>0"))).toEqual([]);
    expect(idsOf(await search("tag:itbs kind:reply foam"))).toHaveLength(2);
    for (const marks of [1, 2, 3, 6, 7, 40]) {
      await db.$client.query("update comments set helpful_count = $2 where id = $1", [forum.roller, marks]);
      expect([marks, idsOf(await search(`foam helpful:>${marks - 1}`))]).toEqual([marks, [forum.roller]]);
      expect([marks, idsOf(await search(`foam helpful:>${marks}`))]).toEqual([marks, []]);
    }
    await db.$client.query("update comments set helpful_count = 0 where id = $1", [forum.roller]);
    expect(idsOf(await search("tag:itb kind:story"))).toEqual(["thread"]);
  });

  test("takes an unknown tag or handle as a word, with a sentence", async ({ forum }) => {
    const found = await search("tag:loosened by:nobody-here");
    expect(found.notes).toEqual([
      "There is no tag “loosened”, so we searched for the word.",
      "There is nobody with the name “nobody-here”, so we searched for the word.",
    ]);
    expect(idsOf(await search("tag:loosened"))).toEqual([forum.roller]);
  });

  test("forgives misspellings: it shows what was meant, or asks", async ({ world, forum }) => {
    await reply(world.people.kit, world.question.id, "The foam roller, the kneecap and the glutes again.");
    forgetDictionary();
    const found = await search("foma rolller");
    expect(found.searchedInstead).toBe("foam roller");
    expect(idsOf(found)).toContain(forum.roller);
    expect(await page({ q: "foma rolller" })).toContain("Showing results for");
    const typed = await search("foma rolller", { asTyped: true });
    expect([typed.searchedInstead, typed.results]).toEqual([null, []]);
  });

  test("finds posts with most of the words, where none has all", async ({ forum }) => {
    const found = await search("foam roller loosened trampoline");
    expect(found.isRelaxed).toBe(true);
    expect(idsOf(found)[0]).toBe(forum.roller);
  });

  test("fills the list with posts that have only one of two words", async ({ forum }) => {
    const found = await search("trampoline kneecap");
    expect(found.isRelaxed).toBe(true);
    expect(idsOf(found)).toContain(forum.author);
    const both = await search("foam ankles");
    expect(idsOf(both)).toEqual(expect.arrayContaining([forum.roller, forum.author, forum.band]));
  });

  test("reads a long question by its rarest words, wherever they stand", async ({ forum }) => {
    const told =
      "so I have been at this for a while now and I really do not know what to do about it any more, ".repeat(
        3,
      );
    const found = await search(`${told} does a resistance band around both ankles wake glutes`);
    expect(idsOf(found)[0]).toBe(forum.band);
  });

  test("puts replies of a matching thread before others", async ({ world, db }) => {
    const { ben, kit } = world.people;
    const { rows } = await db.$client.query("select id::int from threads where kind = 'story' limit 1");
    await reply(ben, rows[0].id, "Marzipan every day was my answer.");
    const inThread = (await reply(kit, world.question.id, "Marzipan every day was my answer.")).commentId;
    const found = await search("Does an IT band ever calm down by itself? marzipan");
    expect(idsOf(found).filter((id) => typeof id === "number")[0]).toBe(inThread);
  });

  test("corrects a word that no post has, also where other posts have some of the words", async ({
    world,
    forum,
  }) => {
    await reply(world.people.kit, world.question.id, "My kneecap again, after all these weeks.");
    forgetDictionary();
    const found = await search("roller kneecapp");
    expect(found.searchedInstead).toBe("roller kneecap");
    expect(idsOf(found)[0]).toBe(forum.author);
    expect((await search("roller kneecapp", { asTyped: true })).didYouMean).toBeNull();
  });

  test("pages by value, best or newest first, each match once", async ({ world }) => {
    for (let n = 0; n < 45; n++)
      await reply(world.people.ben, world.question.id, `Lantern number ${n} lights the towpath tonight.`);
    for (const order of ["best", "newest"] as const) {
      const seen: (string | number)[] = [];
      let after: string | undefined;
      for (let n = 0; n < 4; n++) {
        const found = await search("lantern towpath", { order, after });
        seen.push(...idsOf(found));
        if (!found.next) break;
        after = found.next;
        expect(after).toMatch(/^(?:[am]\d_)?[\d._-]{1,60}$/);
        await reply(world.people.ben, world.question.id, "Another lantern on the towpath while you read.");
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThanOrEqual(45);
    }
  });

  test("says that it is too broad where it takes too long", async ({ url }) => {
    const busy = new pg.Client({ connectionString: url });
    await busy.connect();
    await busy.query("begin; lock table search_entries in access exclusive mode");
    const html = await page({ q: "foam" }).finally(() => busy.end());
    expect(html).toContain("Your search is too broad.");
    expect(html).toContain("/search?q=kind%3Aquestion+foam");
  });
});

describe("the page of the search", () => {
  test("says what to type, and keeps the words of a search out of its title and its index", async () => {
    expect(await page({})).toContain("Type a few words");
    const { metadata } = await import("@/app/(public)/search/page");
    expect(metadata).toMatchObject({ title: "Search", robots: { index: false } });
  });

  test("leads on to a question where nobody has answered", async () => {
    const html = await page({ q: "zxqv pogo sticks" });
    expect(html).toContain("Nobody has answered this here yet");
    expect(html).toContain(`href="/ask?title=zxqv+pogo+sticks"`);
  });

  test("offers to remove each filter where nothing matches", async () => {
    const html = await page({ q: "kind:story after:2099" });
    expect(html).toContain("No results");
    expect(html).toContain(`href="/search?q=after%3A2099"`);
    expect(html).toContain(`href="/search?q=kind%3Astory"`);
  });

  test("quotes an answer first where it is sure, with its source and day", async ({ forum }) => {
    const html = await page({ q: "does a foam roller calm a kneecap downhill" });
    expect(html).toMatch(/<section class="quote"/);
    expect(html).toContain("answered this");
    expect(html).toContain(`href="/c/${forum.author}"`);
    expect(await page({ q: "lantern towpath" })).not.toContain('class="quote');
  });

  test("shows a care notice instead of results, and results on request", async () => {
    const asked = { q: "foam roller chest pain into my left arm" };
    const html = await page(asked);
    expect(html).toContain("data-care");
    expect(html).not.toContain("foam <mark>");
    expect(html).not.toContain("/ask?title");
    expect(await page({ ...asked, results: "anyway" })).toContain('class="filters"');
  });
});

const HOSTILE = [
  "'''; drop table search_entries; --",
  "& | ! <-> :* ( )",
  "\\ \\\\ \\' \\:",
  "% _ %_% \\%",
  "the of and to it",
  '" " \'" "',
  "-the",
  "-kind:story -tag:itbs",
  "\u0000\ud800🦵\u202e\u200b ﷽",
  "x".repeat(10_000),
  "knee ".repeat(2_000),
  "tag:' by:% kind:\\ after:∞ helpful:>9999999",
  "title:\"'\" '*:A' knee:*",
  Array.from({ length: 150 }, (_, n) => `foam${n}`).join(" "),
  "foa* ".repeat(40),
  '"foam roller" '.repeat(40),
  `"${"foam ".repeat(150)}`,
  "tag:nothing by:nobody-here ".repeat(20),
  "ⅷ ½ ﬁ ＡＢ ̈ ̈",
  '-"foam roller" -title:hills -loos*',
];

test("any text gives a list or a sentence", async () => {
  for (const text of HOSTILE)
    for (const order of ["best", "newest"] as const) {
      const { state } = await search(text, { order, after: "1_1" });
      expect([text, state]).not.toEqual([text, "too-broad"]);
    }
  for (const text of HOSTILE) expect(await page({ q: [text, "and"] })).not.toContain("<script");
});

test("any text at all gives a list or a sentence", async () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 10 }),
    fc.string({ unit: "grapheme", maxLength: 10 }),
    fc.constantFrom(
      "foam",
      "the",
      "tag:",
      "by:",
      "-",
      '"',
      "'",
      "\\",
      "%",
      "*",
      "title:",
      "after:2026",
      "kind:reply",
      " ",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const { state } = await search(pieces.join(""));
      expect(["searched", "nothing-typed"]).toContain(state);
    }),
    { numRuns: 150 },
  );
});
