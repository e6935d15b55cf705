import { describe, expect } from "vitest";
import { GET } from "@/app/api/answers/route";
import type { FoundAnswer } from "@/lib/search/find-answers";
import { test } from "../support/with-world";

const ask = (query: string) => GET(new Request(`http://localhost:3000/api/answers${query}`));

describe("GET /api/answers", () => {
  test("names who asks an open question, unless they ask without a name", async ({ db, world }) => {
    const open = async () => {
      const found: FoundAnswer[] = await (await ask("?q=calm+down+by+itself+downhill")).json();
      return found.find(({ kind }) => kind === "thread");
    };
    expect(await open()).toMatchObject({ by: { handle: world.people.ada.handle } });
    await db.$client.query("update threads set anonymous = true where id = $1", [world.question.id]);
    expect(await open()).toMatchObject({ threadId: world.question.id, by: null });
    await db.$client.query("update threads set anonymous = false where id = $1", [world.question.id]);
  });

  test("lists what answers, best first, the same for everybody", async ({ db, world }) => {
    await db.$client.query(
      `insert into comments (thread_id, writer_id, body, body_text)
       values ($1, $2, '{}', 'Icing did nothing for me, but moving the hips every single day made the difference in the end.')`,
      [world.question.id, world.people.jo.id],
    );
    const answer = await ask("?q=does+ice+help&limit=1");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "public, max-age=0"]);
    const [first, ...rest] = await answer.json();
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
      expect([answer.status, await answer.json()]).toEqual([200, []]);
    });
  }

  test("answers an empty list, and soon, while the database is too busy to search", async ({ db }) => {
    await ask("?q=does+ice+help");
    const busy = await db.$client.connect();
    try {
      await busy.query("begin");
      await busy.query("lock table findables in access exclusive mode");
      const from = performance.now();
      const answer = await ask("?q=does+ice+help");
      expect([answer.status, await answer.json()]).toEqual([200, []]);
      expect(performance.now() - from).toBeLessThan(2_000);
    } finally {
      await busy.query("rollback");
      busy.release();
    }
    expect(await (await ask("?q=does+ice+help")).json()).not.toEqual([]);
  });

  test("asks who asks too often to wait, and says how long; others go on", async ({ db: _ }) => {
    const from = (address: string) =>
      GET(new Request("http://localhost:3000/api/answers", { headers: { "x-forwarded-for": address } }));
    for (let asked = 0; asked < 240; asked++) expect((await from("192.0.2.1")).status).toBe(200);
    const refused = await from("192.0.2.1");
    expect([refused.status, refused.headers.get("content-type")]).toEqual([429, "application/problem+json"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await from("192.0.2.2")).status).toBe(200);
  });
});
