import { describe, expect } from "vitest";
import { POST } from "@/app/api/suggestions/route";
import { database } from "@/db/client";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import type { SuggestedOrCare } from "@/lib/forum/site/suggestions";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, question } from "../support/world";
import { reply } from "../support/write-in";

const OWN = { origin: "http://localhost:3000" };

function send(
  q: string,
  { headers = {}, ...fields }: { headers?: Record<string, string>; country?: string } = {},
) {
  const body = new URLSearchParams({ q, ...fields }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded", "content-length": `${body.length}` };
  return POST(
    new Request("http://localhost:3000/api/suggestions", {
      method: "POST",
      body,
      headers: { ...OWN, ...type, ...headers },
    }),
  );
}

async function suggested(q: string): Promise<SuggestedOrCare> {
  const answer = await send(q);
  expect([q, answer.status]).toEqual([q, 200]);
  return answer.json();
}

const NOTHING = { care: null, threads: [], tags: [], people: [] };

describe("suggestions", () => {
  test("are threads by the beginnings of the words of their title, the one with the most merit first", async ({
    db,
    world,
  }) => {
    const { ada, jo } = world.people;
    const ask = async (title: string) => (await perform(askQuestion, question(title), as(ada))).threadId;
    const plain = await ask("Quibbling shins when I run downhill?");
    const answered = await ask("Do quibbling shins need a longer rest?");
    await reply(jo, answered, "They need a shorter stride and some weeks.");
    const typed = async (text: string) =>
      (await suggested(text)).threads.map(({ path }) => Number(path.split("/")[2]));
    expect(await typed("quibb")).toEqual([answered, plain]);
    expect(await typed("QUIBBLÍNG shi")).toEqual([answered, plain]);
    expect(await typed("shin quibbles down")).toEqual([plain]);
    expect(await typed("shins when quibbl")).toEqual([plain]);
    expect(await typed("quibblings elsewhere")).toEqual([]);
    expect((await suggested("quibbling rest")).threads).toEqual([
      {
        kind: "question",
        title: "Do quibbling shins need a longer rest?",
        answered: true,
        byAuthor: true,
        path: expect.stringMatching(/^\/t\/\d+\/do-quibbling/),
      },
    ]);
    await db.$client.query("update threads set title = 'Something else about rest' where id = $1", [plain]);
    expect(await typed("quibb")).toEqual([answered]);
    expect(await typed("someth")).toEqual([plain]);
  });

  test("are tags by any of their names, with their threads counted", async ({ db }) => {
    const { rows } = await db.$client.query("select id, name from tags where slug = 'itbs'");
    await db.$client.query("insert into tag_aliases (alias, tag_id) values ('Kwombat hinge', $1)", [
      rows[0].id,
    ]);
    for (const text of ["kwom", "hinge kwombat", "tag:kwom"])
      expect([text, (await suggested(text)).tags]).toEqual([
        text,
        [{ name: rows[0].name, threadCount: expect.any(Number), path: "/tags/itbs" }],
      ]);
    await db.$client.query("delete from tag_aliases where alias = 'Kwombat hinge'");
    expect((await suggested("kwom")).tags).toEqual([]);
  });

  test("are people who wrote something, by their handle and their name", async ({ world }) => {
    const { ben } = world.people;
    const of = async (text: string) => (await suggested(text)).people;
    await reply(ben, world.question.id, "It did for me, after two quiet weeks.");
    const found = { name: "Ben", handle: ben.handle, role: "member", path: `/u/${ben.handle}` };
    expect(await of(ben.handle)).toEqual([found]);
    expect(await of(`by:${ben.handle.slice(0, 3)}`)).toContainEqual(found);
    await database().execute(`update people set name = 'Zwieback Z' where id = ${ben.id}`);
    expect(await of("zwie")).toEqual([{ ...found, name: "Zwieback Z" }]);
    await database().execute(`update people set name = 'Ben' where id = ${ben.id}`);
    expect(await of("zwie")).toEqual([]);
  });

  test("are at most seven, whatever is typed", async ({ world }) => {
    const { ada } = world.people;
    for (let n = 0; n < 9; n++)
      await perform(askQuestion, question(`Wobbling ankles, a question of number ${n}?`), as(ada));
    const { threads, tags, people } = await suggested("wobbl");
    expect([threads.length, tags.length, people.length]).toEqual([7, 0, 0]);
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      const found = await suggested(letter);
      expect(found.threads.length + found.tags.length + found.people.length).toBeLessThanOrEqual(7);
    }
  });
});

describe("whatever is typed", () => {
  const ODD = [
    ...[
      "",
      " ",
      "%",
      "_",
      "\\",
      "'",
      '"',
      "''--",
      "\\'; drop table threads",
      "tag:",
      "tag:'",
      "by:%",
      "is:",
      "is:ans",
    ],
    ...[
      "-hip",
      '"knee',
      "title:",
      "title:hill",
      "helpful:>",
      "after:20",
      "tag:itbs tag:knee hip",
      "-tag:itbs",
    ],
    ...[
      "&",
      "|",
      "!",
      "(a & b",
      "a:*",
      "<->",
      "\u0000knee",
      "\ud800",
      "\u202eknee",
      "🦵".repeat(90),
      "膝の痛み",
      "เข่า",
    ],
    ...[
      "e\u0301".repeat(200),
      "\u0301".repeat(300),
      "ﬁ ﷺ ﷽",
      "a".repeat(10_000),
      "knee ".repeat(2_000),
      "' ".repeat(5_000),
    ],
  ];
  test("there is a list or an empty list, soon", async ({ world: _ }) => {
    for (const text of ODD) {
      const from = performance.now();
      const found = await suggested(text);
      expect([text.slice(0, 20), performance.now() - from < 1_000]).toEqual([text.slice(0, 20), true]);
      expect(Object.keys(found).sort()).toEqual(["care", "people", "tags", "threads"]);
    }
    for (const text of ["", "%", "'", "tag:", "-hip", "is:ans", "tag:itbs tag:knee hip"])
      expect([text, await suggested(text)]).toEqual([text, text === "is:ans" ? expect.anything() : NOTHING]);
  });

  test("a busy database gives an empty list soon", async ({ db, world: _ }) => {
    const busy = await db.$client.connect();
    try {
      await busy.query("begin");
      await busy.query("lock table search_entries in access exclusive mode");
      const from = performance.now();
      expect(await suggested("knee")).toEqual(NOTHING);
      expect(performance.now() - from).toBeLessThan(2_000);
    } finally {
      await busy.query("rollback");
      busy.release();
    }
  });

  test("words that point to danger bring the care notice, and no suggestions", async ({ world: _ }) => {
    const { care, ...others } = await suggested("I want to end it all, does my knee");
    expect(care).toMatchObject({ group: "self-harm", chosen: "anywhere" });
    expect(others).toEqual({ threads: [], tags: [], people: [] });
    const chosen = await send("I want to end it all", { country: "IE" });
    expect(chosen.headers.get("set-cookie")).toMatch(/^comeback_country=IE; /);
    expect((await chosen.json()).care.chosen).toBe("IE");
  });

  test("nothing is stored on the way, and a page of another site gets nothing", async ({ world: _ }) => {
    expect((await send("knee")).headers.get("cache-control")).toBe("no-store");
    expect((await send("knee", { headers: { origin: "http://elsewhere.example" } })).status).toBe(403);
  });

  test("a frequent source has to wait, and others are served", async ({ world: _ }) => {
    const from = (address: string) => send("", { headers: { "x-forwarded-for": address } });
    const answers = await Promise.all(Array.from({ length: 300 }, () => from("192.0.2.1")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await from("192.0.2.1")).status).toBe(429);
    expect((await from("192.0.2.2")).status).toBe(200);
  });
});
