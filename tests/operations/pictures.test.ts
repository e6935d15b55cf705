import { readdir } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { drafts } from "@/db/drafts/schema";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editComment } from "@/lib/forum/content/edits/operations";
import { reservePicture, storePicture, sweepPictures } from "@/lib/forum/content/pictures/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { removePictures } from "@/lib/jobs/tasks/remove-pictures";
import { sweepPictures as sweepTask } from "@/lib/jobs/tasks/sweep-pictures";
import { diskStore } from "@/lib/pictures/disk";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { HOUR_MS } from "@/lib/time";
import { picturePath } from "@/lib/urls";
import { commentEdit } from "../support/edits";
import { effectsOf } from "../support/effects";
import { temporaryFolder } from "../support/folder";
import { test } from "../support/with-world";
import { as, question, reservedBy, type World, words } from "../support/world";

const inHours = (count: number) => new Date(Date.now() + count * HOUR_MS);
const NOT_YOURS =
  "A picture in this text is not yours, or no longer exists. Your text is kept. Remove the picture, and add your own copy with the picture button.";

async function storedBy(person: Member, at?: Date): Promise<string> {
  const { key } = await perform(reservePicture, {}, as(person, at));
  await perform(storePicture, { key, width: 400, height: 300, bytes: 9000 }, as(person, at));
  return key;
}

/** A text with pictures: one in a list within a quote, the others below. */
function showing(...sources: string[]): RichText {
  const images = sources.map((src) => ({ type: "image" as const, attrs: { src, alt: "My knee" } }));
  const [first, ...rest] = images;
  if (!first) throw new Error("A text without pictures.");
  const list = { type: "bulletList" as const, content: [{ type: "listItem" as const, content: [first] }] };
  const { content } = words("This is what it looks like after a week.");
  return { type: "doc", content: [...content, { type: "blockquote", content: [list] }, ...rest] };
}

const reply = ({ question: { id } }: World, body: RichText) => ({ threadId: id, parentId: null, body });

async function rowOf(key: string) {
  const { rows } = await database().execute<{ stored: boolean; attached: string | null }>(
    sql`select stored_at is not null as stored, attached_at::text as attached from pictures where key = ${key}`,
  );
  return rows[0];
}

const sweep = (at = new Date()) => perform(sweepPictures, {}, as(SYSTEM, at));

beforeEach(async () => {
  await database().execute(sql`delete from pictures`);
});

describe("a picture", () => {
  test("is stored once, under a name that the forum makes", async ({ world: { people } }) => {
    const key = await storedBy(people.ada);
    expect(key).toMatch(/^p\/[\w-]{2}\/[\w-]{22}\.webp$/);
    expect(await rowOf(key)).toEqual({ stored: true, attached: null });
    const again = perform(storePicture, { key, width: 4, height: 3, bytes: 200 }, as(people.ada));
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    const made = perform(storePicture, { key: "p/../x", width: 4, height: 3, bytes: 200 }, as(people.ada));
    await expect(made).rejects.toMatchObject({ code: "invalid" });
  });

  test("is limited to 60 an hour before anything is read", async ({ world: { people } }) => {
    const browser = { actor: people.ben, source: "browser" as const };
    await Promise.all(Array.from({ length: 60 }, () => perform(reservePicture, {}, browser)));
    await expect(perform(reservePicture, {}, browser)).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("a post", () => {
  test("keeps the pictures it shows, in a comment and in a thread", async ({ world }) => {
    const { ada } = world.people;
    const [one, two] = [await storedBy(ada), await storedBy(ada)];
    await perform(postComment, reply(world, showing(picturePath(one), picturePath(one))), as(ada));
    await perform(askQuestion, { ...question(), body: showing(picturePath(two)) }, as(ada));
    const first = await rowOf(one);
    expect([first?.attached, (await rowOf(two))?.attached]).not.toContain(null);
    await perform(postComment, reply(world, showing(picturePath(one))), as(ada));
    expect(await rowOf(one)).toEqual(first);
  });

  test("refuses another member's picture, public or not, in a post and in an edit", async ({ world }) => {
    const { ada, ben } = world.people;
    const [shown, drafted] = [await storedBy(ada), await storedBy(ada)];
    await perform(postComment, reply(world, showing(picturePath(shown))), as(ada));
    const refused = { code: "invalid", message: NOT_YOURS, fields: { body: NOT_YOURS } };
    for (const key of [shown, drafted]) {
      const body = showing(picturePath(key));
      await expect(perform(postComment, reply(world, body), as(ben))).rejects.toMatchObject(refused);
      await expect(perform(askQuestion, { ...question(), body }, as(ben))).rejects.toMatchObject(refused);
      const edit = { ...(await commentEdit(world.comment.id, "")), body };
      await expect(perform(editComment, edit, as(ben))).rejects.toMatchObject(refused);
    }
    expect((await rowOf(drafted))?.attached).toBeNull();
  });

  test("may name a picture on another site, which is shown as a link", async ({ world }) => {
    const body = showing("https://elsewhere.example.org/knee.jpg");
    await perform(postComment, reply(world, body), as(world.people.ada));
  });

  test("with an unknown picture is refused, and nothing is stored", async ({ world }) => {
    const { ada } = world.people;
    const [stored, reserved] = [await storedBy(ada), await reservedBy(ada)];
    for (const src of [
      picturePath(reserved),
      "/uploads/p/AA/AAAAAAAAAAAAAAAAAAAAAA.webp",
      "/uploads/0123456789abcdef0123456789abcdef.jpg",
    ]) {
      const posting = perform(postComment, reply(world, showing(picturePath(stored), src)), as(ada));
      await expect(posting, src).rejects.toMatchObject({ code: "invalid", fields: { body: NOT_YOURS } });
    }
    expect((await rowOf(stored))?.attached).toBeNull();
  });
});

describe("the sweep", () => {
  const days = (count: number) => new Date(Date.now() - count * 24 * HOUR_MS);

  test("deletes pictures that no post shows after 48 hours, stored or not, and nothing else", async ({
    world,
  }) => {
    const { ada } = world.people;
    const shown = await storedBy(ada, days(3));
    await perform(postComment, reply(world, showing(picturePath(shown))), as(ada));
    const [left, begun, young] = [
      await storedBy(ada, days(3)),
      await reservedBy(ada, days(3)),
      await storedBy(ada, new Date(Date.now() - 47 * HOUR_MS)),
    ];
    const swept = await sweep();
    expect(swept.seen).toBe(2);
    expect(swept.keys.sort()).toEqual([left, begun].sort());
    expect(effectsOf(swept).jobs).toEqual([{ name: "remove_pictures", payload: { keys: swept.keys } }]);
    const rows = await Promise.all([shown, young, left, begun].map(rowOf));
    expect(rows.map(Boolean)).toEqual([true, true, false, false]);
    expect((await sweep()).keys).toEqual([]);
  });

  test("leaves pictures in a draft of their owner", async ({ world }) => {
    const { ada, ben } = world.people;
    const [own, others] = [await storedBy(ada, days(9)), await storedBy(ben, days(9))];
    const document = JSON.stringify(showing(picturePath(own), picturePath(others)));
    const draft = { personId: ada.id, place: "ask", version: 1, fields: { title: "My knee", document } };
    await database().insert(drafts).values(draft);
    expect((await sweep()).keys).toEqual([others]);
    await database().execute(sql`delete from drafts`);
    expect((await sweep(inHours(47))).keys).toEqual([]);
    expect((await sweep(inHours(49))).keys).toEqual([own]);
  });

  test("deletes 200 at a time, the oldest first", async ({ world }) => {
    const { ada } = world.people;
    await database().execute(sql`
      insert into pictures (key, person_id, released_at)
      select 'key-' || n, ${ada.id}, now() - interval '3 days' - n * interval '1 hour' from generate_series(1, 201) n`);
    expect((await sweep()).keys).toHaveLength(200);
    expect((await sweep()).keys).toEqual(["key-1"]);
  });

  test("queues a job that removes the files", async ({ world }) => {
    const folder = await temporaryFolder();
    vi.stubEnv("UPLOADS_DIR", folder);
    const [left, young] = [await storedBy(world.people.ada, days(3)), await storedBy(world.people.ada)];
    for (const key of [left, young]) await diskStore(folder).put(key, Buffer.from("picture"));
    await database().execute(sql`delete from graphile_worker._private_jobs`);
    await sweepTask();
    const { rows } = await database().execute<{ payload: { keys: string[] } }>(
      sql`select payload from graphile_worker._private_jobs`,
    );
    expect(rows).toEqual([{ payload: { keys: [left] } }]);
    for (const { payload } of [...rows, ...rows]) await removePictures(payload);
    const files = await readdir(folder, { recursive: true });
    expect(files.filter((name) => name.endsWith(".webp"))).toEqual([young]);
    vi.unstubAllEnvs();
  });

  test("never leaves a simultaneous post without its picture", async ({ world }) => {
    const { ada } = world.people;
    for (let round = 0; round < 10; round++) {
      const key = await storedBy(ada, days(3));
      const posting = perform(postComment, reply(world, showing(picturePath(key))), as(ada));
      const [posted, swept] = await Promise.allSettled([posting, sweep()]);
      const kept = swept.status === "fulfilled" && !swept.value.keys.includes(key);
      expect(posted.status).toBe(kept ? "fulfilled" : "rejected");
    }
  });
});
