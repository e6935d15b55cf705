import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { test as base, expect, inject } from "vitest";
import { runSql } from "@/db/databases";
import { temporaryFolder } from "../support/folder";
import { startForum } from "../support/forum-process";
import { startMailServer } from "../support/mail-server";
import { newSession, signInAt } from "../support/session";
import { cloneTemplate } from "../support/templates";
import { makeWorld } from "../support/world";
import { beside } from "../support/write-in";

const SECRET = "s3cret";
const EMAIL = "somebody.private@example.org";
const WORDS = "my-private-words";

const test = base
  .extend("serverUrl", () => inject("serverUrl"))
  .extend("databaseUrl", async ({ serverUrl }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(clone.drop);
    return clone.url;
  });

test("no failure writes a token, an address, a post or a query string to the log", async ({
  databaseUrl,
}) => {
  const world = await beside(databaseUrl, makeWorld);
  const mail = await startMailServer();
  mail.manners.answer = async () => {
    throw Object.assign(new Error(`No <${EMAIL}> here.`), { responseCode: 451 });
  };
  const forum = await startForum(await temporaryFolder(), { DATABASE_URL: databaseUrl, SMTP_URL: mail.url });
  signInAt(forum);
  const { sessionToken } = await newSession("ben@example.org");
  const threadId = String(world.question.id);
  const ask = (path: string, form?: Record<string, string>) =>
    fetch(`${forum.url}${path}`, {
      method: form ? "POST" : "GET",
      ...(form && { body: new URLSearchParams(form) }),
      headers: { origin: forum.url, cookie: `next-auth.session-token=${sessionToken}` },
      redirect: "manual",
    }).then((response) => response.status);
  const everything = async () => [
    await ask(`/t/${threadId}/${WORDS}?from=${WORDS}`),
    await ask(`/answers/search?q=${WORDS}`),
    await ask(`/search?q=${WORDS}`),
    await ask(`/search?q=tag:${WORDS}&order=newest&after=1_${WORDS}`),
    await ask(`/api/answers?q=${WORDS}`),
    await ask("/api/answers", { q: `${WORDS} want to end it all`, country: "GB" }),
    await ask("/api/answers", { q: `${WORDS} `.repeat(40_000) }),
    await ask("/api/suggestions", { q: WORDS }),
    await ask("/api/suggestions", { q: `${WORDS} want to end it all` }),
    await ask(`/u/${WORDS}`),
    await ask(`/settings?from=${WORDS}`),
    await ask(`/api/viewer?thread=${threadId}&x=${WORDS}`),
    await ask(`/check-in/${SECRET}?token=${SECRET}`),
    await ask(`/api/unsubscribe?token=${SECRET}`, { x: WORDS }),
    await ask("/api/comments", { threadId, body: `${WORDS} and a few more`, submission: randomUUID() }),
    await ask("/api/drafts", { place: "ask", title: WORDS, body: WORDS }),
    await ask("/api/auth/signin/email", { email: EMAIL }),
    await ask(`/api/auth/callback/oidc?code=${SECRET}&state=${SECRET}`),
  ];
  try {
    await everything();
    const tables = [
      "sessions",
      "comments",
      "threads",
      "people",
      "drafts",
      "rate_limits",
      "search_entries",
      "sign_ins",
    ];
    for (const table of tables) {
      const { rowCount } = await runSql(
        databaseUrl,
        "select 1 from pg_tables where schemaname = 'public' and tablename = $1",
        [table],
      );
      if (rowCount === 0) continue;
      await runSql(databaseUrl, `alter table ${table} rename to ${table}_gone`);
      await everything();
      await runSql(databaseUrl, `alter table ${table}_gone rename to ${table}`);
    }
    // Each cause is logged once a second.
    await pause(1_100);
    const before = forum.said().length;
    await runSql(databaseUrl, "alter table comments rename to comments_gone");
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 60 }, () => ask("/api/comments", { threadId, body: `${WORDS} again and again` })),
    );
    const seconds = (performance.now() - began) / 1000;
    await pause(100);
    const burst = forum
      .said()
      .slice(before)
      .split("\n")
      .filter((line) => line.includes("A write failed"));
    expect(burst.length).toBeGreaterThan(0);
    expect(burst.length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  } finally {
    await forum.stop();
    await mail.stop();
  }
  const said = forum.said();
  expect(said.split("\n").filter((line) => line.startsWith("{")).length).toBeGreaterThan(4);
  expect(said).toMatch(/"request":"[0-9a-f]{8}"/);
  for (const secret of [sessionToken, SECRET, EMAIL, "private@example", WORDS, "Failed query", "params:"])
    expect(said, secret).not.toContain(secret);
});
