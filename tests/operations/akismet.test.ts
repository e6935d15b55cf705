import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test as plain } from "vitest";
import { database } from "@/db/client";
import { findComment } from "@/db/comments/reads";
import { reasons } from "@/db/decisions/schema";
import { ask } from "@/lib/akismet/client";
import { readEnv } from "@/lib/env";
import { postComment } from "@/lib/forum/content/comments/operations";
import { learnAbout } from "@/lib/forum/filters/training/operations";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import { askAkismet } from "@/lib/jobs/tasks/ask-akismet";
import { teachAkismet } from "@/lib/jobs/tasks/teach-akismet";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { KEY, startAkismet } from "../support/akismet";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, type World, words } from "../support/world";

let akismet: Awaited<ReturnType<typeof startAkismet>>;
beforeAll(async () => {
  akismet = await startAkismet();
  Object.assign(process.env, {
    AKISMET_KEY: KEY,
    AKISMET_URL: akismet.url,
    PUBLIC_URL: "https://forum.example",
  });
});
afterAll(() => {
  akismet.stop();
  for (const name of ["AKISMET_KEY", "AKISMET_URL", "PUBLIC_URL"]) delete process.env[name];
});

const post = ({ question: { id } }: World, actor: Member, text: string) =>
  perform(
    postComment,
    { threadId: id, parentId: null, body: words(text) },
    { actor, source: "browser" as const },
  );
const state = async ({ question: { id } }: World, commentId: number) =>
  (await findComment(id, commentId))?.state;

describe("with a key", () => {
  test("Akismet is asked after the post, and gets only public text", async ({ world }) => {
    const event = await post(world, world.people.ben, "Where did you buy shoes that wide, and do they hold?");
    const place = { kind: "comment", id: event.commentId } as const;
    expect(effectsOf(event).jobs).toContainEqual({ name: "ask_akismet", payload: place });
    await askAkismet(place);
    expect(akismet.asked.at(-1)).toEqual({
      method: "comment-check",
      fields: {
        api_key: KEY,
        blog: "https://forum.example",
        user_ip: "0.0.0.0",
        comment_type: "reply",
        permalink: `https://forum.example/c/${event.commentId}`,
        comment_author: "Ben",
        comment_content: "Where did you buy shoes that wide, and do they hold?",
        comment_date_gmt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        blog_charset: "UTF-8",
      },
    });
    expect(await state(world, event.commentId)).not.toBe("shown");
    const { rows } = await database().$client.query(
      "select note from decisions where target_kind = 'comment' and target_id = $1",
      [event.commentId],
    );
    expect(rows).toEqual([{ note: "Akismet says that this is spam." }]);
  });

  test("Akismet does not get the name of an anonymous asker", async ({ db, world }) => {
    const anonymous = (now: boolean) =>
      db.execute(sql`update threads set anonymous = ${now} where id = ${world.question.id}`);
    await anonymous(true);
    const event = await post(world, world.people.ada, "Thank you, the stairs are easier by now indeed.");
    await askAkismet({ kind: "comment", id: event.commentId });
    await anonymous(false);
    const fields = akismet.asked.at(-1)?.fields;
    expect(fields).toMatchObject({ permalink: `https://forum.example/c/${event.commentId}` });
    expect(fields).not.toHaveProperty("comment_author");
    expect(JSON.stringify(fields)).not.toMatch(/ada/i);
  });

  test("Akismet is told of its mistakes once a person has decided", async ({ world }) => {
    const event = await post(world, world.people.ben, "You can buy that band in any shop for physio things.");
    const place = { kind: "comment", id: event.commentId } as const;
    await askAkismet(place);
    const reason = (await database().select().from(reasons)).find(({ key }) => key === "mistake");
    const decision = { kind: "dismiss", subject: place, reasonId: reason?.id };
    await perform(decide, decision, as(world.people.mia));
    expect(await state(world, event.commentId)).toBe("shown");
    const learnt = await perform(learnAbout, place, { actor: SYSTEM, source: "job" });
    expect(effectsOf(learnt).jobs).toEqual([{ name: "teach_akismet", payload: { ...place, spam: false } }]);
    await teachAkismet({ ...place, spam: false });
    expect(akismet.asked.at(-1)).toMatchObject({ method: "submit-ham", fields: { comment_author: "Ben" } });
    const asked = akismet.asked.length;
    await askAkismet(place);
    expect(akismet.asked.length).toBe(asked);
  });

  test("posts of trusted members are not checked, and accepted posts stay", async ({ world }) => {
    const trusted = await post(
      world,
      { ...world.people.ben, trust: 2 },
      "I had to buy a new pair after that.",
    );
    expect(effectsOf(trusted).jobs.map(({ name }) => name)).toEqual(["notify_recipients"]);
    const event = await post(world, world.people.ben, "Eight weeks, and then very slowly up again.");
    await askAkismet({ kind: "comment", id: event.commentId });
    expect(await state(world, event.commentId)).toBe("shown");
  });

  test("if Akismet fails, the post stays as it is and the job is retried", async ({ world }) => {
    const event = await post(
      world,
      world.people.ben,
      "They buy them used, half a size up, for the swelling.",
    );
    const place = { kind: "comment", id: event.commentId } as const;
    akismet.state.broken = true;
    await expect(askAkismet(place)).rejects.toThrow("Akismet answered 503: later");
    expect(await state(world, event.commentId)).toBe("shown");
    akismet.state.broken = false;
    await askAkismet(place);
    expect(await state(world, event.commentId)).not.toBe("shown");
  });
});

plain("a wrong key is told with the reason that Akismet gives", async () => {
  const text = {
    site: "https://forum.example",
    address: "https://forum.example/c/1",
    kind: "comment" as const,
    writer: null,
    words: "Hello there.",
    postedAt: new Date(),
  } as const;
  await expect(ask({ key: "another", url: akismet.url }, text)).rejects.toThrow(
    "Akismet did not answer: The key is wrong.",
  );
  expect(akismet.asked.at(-1)?.fields).not.toHaveProperty("comment_author");
});

plain("the key goes over the network only by https", () => {
  const given = { AKISMET_KEY: KEY, AKISMET_URL: "http://akismet.example" };
  expect(() => readEnv(given)).toThrow("AKISMET_URL must look like https://rest.akismet.com");
  expect(readEnv({ AKISMET_KEY: KEY }).akismet).toEqual({ key: KEY, url: "https://rest.akismet.com" });
  expect(readEnv({}).akismet).toBeUndefined();
});
