import { describe, expect } from "vitest";
import { GET, POST } from "@/app/api/answers/route";
import type { FoundAnswer } from "@/lib/search/find-answers";
import { test } from "../support/with-world";

const NOTHING = { care: null, quiet: null, answers: [], help: null };

const ask = (query: string) => GET(new Request(`http://localhost:3000/api/answers${query}`));

describe("GET /api/answers", () => {
  test("names the asker of an open question, unless they ask anonymously", async ({ db, world }) => {
    const open = async () => {
      const { answers } = await (await ask("?q=calm+down+by+itself+downhill")).json();
      return (answers as FoundAnswer[]).find(({ kind }) => kind === "thread");
    };
    expect(await open()).toMatchObject({ by: { handle: world.people.ada.handle } });
    await db.$client.query("update threads set anonymous = true where id = $1", [world.question.id]);
    expect(await open()).toMatchObject({ threadId: world.question.id, by: null });
    await db.$client.query("update threads set anonymous = false where id = $1", [world.question.id]);
  });

  test("lists answers, best first, the same for everybody", async ({ db, world }) => {
    await db.$client.query(
      `insert into comments (thread_id, writer_id, body, body_text)
       values ($1, $2, '{}', 'Icing did nothing for me, but moving the hips every single day made the difference in the end.')`,
      [world.question.id, world.people.jo.id],
    );
    const answer = await ask("?q=does+ice+help&limit=1");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "public, max-age=0"]);
    const { care, quiet, answers } = await answer.json();
    expect([care, quiet]).toEqual([null, null]);
    const [first, ...rest] = answers;
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      kind: "author_reply",
      threadId: world.question.id,
      url: expect.stringMatching(/^\/c\/\d+$/),
      commentId: expect.any(Number),
      excerpt: expect.stringContaining("Icing did nothing"),
      score: expect.any(Number),
      by: expect.objectContaining({ role: "author" }),
    });
    const [from, to] = first.matches[0];
    expect(first.excerpt.slice(from, to)).toBe("Icing");
    expect(JSON.stringify(first)).not.toContain("writer");
  });

  for (const query of [
    "",
    "?q=",
    "?q=the+of&limit=-1",
    "?q=%00%F0%9F%A6%B5&limit=many",
    "?q=%26+%7C+!&limit=99999",
  ]) {
    test(`answers an empty list to ${JSON.stringify(query)}`, async ({ db: _ }) => {
      const answer = await ask(query);
      expect([answer.status, await answer.json()]).toEqual([200, NOTHING]);
    });
  }

  test("returns an empty list soon if the database is too busy to search", async ({ db }) => {
    await ask("?q=does+ice+help");
    const busy = await db.$client.connect();
    try {
      await busy.query("begin");
      await busy.query("lock table search_documents in access exclusive mode");
      const from = performance.now();
      const answer = await ask("?q=does+ice+help");
      expect([answer.status, await answer.json()]).toEqual([200, NOTHING]);
      expect(performance.now() - from).toBeLessThan(2_000);
    } finally {
      await busy.query("rollback");
      busy.release();
    }
    expect((await (await ask("?q=does+ice+help")).json()).answers).not.toEqual([]);
  });

  test("asks a frequent source to wait, says how long, and serves others", async ({ db: _ }) => {
    const from = (address: string) =>
      GET(new Request("http://localhost:3000/api/answers", { headers: { "x-forwarded-for": address } }));
    for (let asked = 0; asked < 240; asked++) expect((await from("192.0.2.1")).status).toBe(200);
    const refused = await from("192.0.2.1");
    expect([refused.status, refused.headers.get("content-type")]).toEqual([429, "application/problem+json"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await from("192.0.2.2")).status).toBe(200);
  });
});

const DANGER = "I want to end it all, does ice help?";

describe("care in place of answers", () => {
  test("a program gets the notice and no answers, with the numbers of the country it names", async ({
    db: _,
  }) => {
    const answer = await ask(`?q=${encodeURIComponent(DANGER)}&country=gb`);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const { care, answers, quiet } = await answer.json();
    expect([answers, quiet]).toEqual([[], null]);
    expect(care).toMatchObject({ group: "self-harm", chosen: "GB", primary: { href: "tel:116123" } });
    expect(care.countries.length).toBeGreaterThan(20);
    expect(care).not.toHaveProperty("forModerators");
    expect(JSON.stringify(care)).not.toContain("ice help");
    const neutral = await (await ask(`?q=${encodeURIComponent(DANGER)}`)).json();
    expect(neutral.care).toMatchObject({ country: null, chosen: "anywhere", emergency: { href: null } });
  });

  test("a program gets a quiet link beside the answers", async ({ db: _ }) => {
    const low = "Feeling really low and weepy since the stress fracture, does ice help?";
    const { care, quiet } = await (await ask(`?q=${encodeURIComponent(low)}`)).json();
    expect(care).toBeNull();
    expect(quiet).toMatchObject({ topic: "low-mood", href: expect.stringMatching(/^https:/) });
  });

  const OWN = { origin: "http://localhost:3000" };
  const post = (fields: Record<string, string>, headers: Record<string, string> = OWN) => {
    const body = new URLSearchParams(fields).toString();
    const type = { "content-type": "application/x-www-form-urlencoded", "content-length": `${body.length}` };
    const request = { method: "POST", body, headers: { ...type, ...headers } };
    return POST(new Request("http://localhost:3000/api/answers", request));
  };

  test("a form gets the same, and its country is remembered", async ({ db: _ }) => {
    const chosen = await post({ q: DANGER, country: "IE" });
    expect(chosen.headers.get("cache-control")).toBe("no-store");
    expect(chosen.headers.get("set-cookie")).toMatch(
      /^comeback_country=IE; Path=\/; .*HttpOnly; SameSite=Lax/,
    );
    expect((await chosen.json()).care.chosen).toBe("IE");
    const later = await post({ q: DANGER }, { ...OWN, cookie: "a=b; comeback_country=IE" });
    expect(later.headers.get("set-cookie")).toBeNull();
    expect((await later.json()).care.chosen).toBe("IE");
    const odd = await post({ q: DANGER, country: "<b>" }, { ...OWN, cookie: "comeback_country=x;y" });
    expect([odd.headers.get("set-cookie"), (await odd.json()).care.chosen]).toEqual([null, "anywhere"]);
    expect((await (await post({ q: "does ice help", limit: "0" })).json()).answers).toEqual([]);
  });

  test("a form from another site, or one that is too large, is not read", async ({ db: _ }) => {
    expect((await post({ q: DANGER }, { origin: "http://elsewhere.example" })).status).toBe(403);
    expect((await post({ q: DANGER.repeat(40_000) })).status).toBe(413);
  });

  test("ordinary words bring no notice", async ({ db: _ }) => {
    for (const q of [
      "This knee is killing me on every downhill",
      "I am dying to run again",
      "pain at night in my Achilles, does ice help?",
    ])
      expect(await (await post({ q })).json()).toMatchObject({ care: null });
  });

  test("nothing of the text is stored in the database", async ({ db }) => {
    await post({ q: `${DANGER} unheardof` });
    const { rows } = await db.$client.query(
      "select table_name from information_schema.tables where table_schema = 'public'",
    );
    for (const { table_name: table } of rows) {
      const { rowCount } = await db.$client.query(
        `select 1 from ${table} as kept where kept::text ilike '%unheardof%' limit 1`,
      );
      expect(rowCount, table).toBe(0);
    }
  });
});
