import { test as base, describe, expect, inject } from "vitest";
import { findPgBouncer } from "../run/programs";
import { temporaryFolder } from "../support/folder";
import { type Forum, startForum } from "../support/forum-process";
import { startPgBouncer } from "../support/pgbouncer";
import { newSession, signInAt } from "../support/session";
import { cloneTemplate } from "../support/templates";
import { makeWorld } from "../support/world";
import { beside } from "../support/write-in";

const program = findPgBouncer();

const test = base
  .extend("serverUrl", () => inject("serverUrl"))
  .extend("directUrl", async ({ serverUrl }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(clone.drop);
    return clone.url;
  })
  .extend("pooler", async ({ directUrl }, { onCleanup }) => {
    const pooler = await startPgBouncer(program as string, directUrl);
    onCleanup(pooler.stop);
    return pooler;
  })
  .extend("start", async ({ serverUrl: _ }, { onCleanup }) => {
    const forums: Forum[] = [];
    onCleanup(async () => {
      for (const forum of forums) await forum.stop();
    });
    return async (settings: Record<string, string>) => {
      const forum = await startForum(await temporaryFolder(), settings);
      forums.push(forum);
      return forum;
    };
  });

describe.skipIf(!program)("behind PgBouncer in transaction mode", () => {
  test("the forum does not start without a direct address, and says what to set", async ({
    pooler,
    start,
  }) => {
    await expect(start({ DATABASE_URL: pooler.url })).rejects.toThrow(
      "DATABASE_URL leads to a connection pooler in transaction mode: set DATABASE_DIRECT_URL to the address of PostgreSQL itself, then start again.",
    );
  });

  test("with a direct address, posts appear on two instances within a second", async ({
    pooler,
    directUrl,
    start,
  }) => {
    const world = await beside(directUrl, makeWorld);
    const settings = { DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: directUrl };
    const [one, other] = [await start(settings), await start(settings)];
    for (const { url } of [one, other])
      expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ hearing: true });
    signInAt({ ...one, databaseUrl: directUrl });
    const { sessionToken } = await newSession("ben@example.org");
    const path = `/t/${world.question.id}/${world.question.slug}`;
    for (const { url } of [one, other]) await fetch(`${url}${path}`);
    for (let nth = 1; nth <= 8; nth++) {
      const body = new URLSearchParams({
        threadId: String(world.question.id),
        body: `Reply number ${nth} went through the pooler.`,
      });
      const posted = await fetch(`${one.url}/api/comments`, {
        method: "POST",
        body,
        headers: { origin: one.url, cookie: `next-auth.session-token=${sessionToken}` },
      });
      expect(posted.status, await posted.clone().text()).toBe(200);
      for (const { url } of [one, other])
        await expect
          .poll(async () => (await fetch(`${url}${path}`)).text(), { timeout: 1_000, interval: 50 })
          .toContain(`Reply number ${nth} went`);
    }
  });
});
