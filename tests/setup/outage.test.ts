import { test as base, expect, inject } from "vitest";
import { startDatabaseProxy } from "../support/database-proxy";
import { temporaryFolder } from "../support/folder";
import { type Forum, startForum } from "../support/forum-process";
import { newSession, signInAt } from "../support/session";
import { cloneTemplate } from "../support/templates";
import { makeWorld } from "../support/world";
import { beside } from "../support/write-in";

const WORDS = "My calf went on the last hill, and these words took me an hour.";
const UNREACHABLE = "The forum cannot reach its database right now";

const test = base
  .extend("serverUrl", { scope: "file" }, () => inject("serverUrl"))
  .extend("databaseUrl", { scope: "file" }, async ({ serverUrl }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(clone.drop);
    return clone.url;
  })
  .extend("proxy", { scope: "file" }, async ({ databaseUrl }, { onCleanup }) => {
    const proxy = await startDatabaseProxy(databaseUrl);
    onCleanup(proxy.stop);
    return proxy;
  })
  .extend("world", { scope: "file" }, ({ databaseUrl }) => beside(databaseUrl, makeWorld))
  .extend("forum", { scope: "file" }, async ({ proxy, world: _ }, { onCleanup }) => {
    const forum = await startForum(await temporaryFolder(), { DATABASE_URL: proxy.url });
    onCleanup(forum.stop);
    return forum;
  })
  .extend("cookie", { scope: "file" }, async ({ forum, databaseUrl }) => {
    signInAt({ ...forum, databaseUrl });
    const { sessionToken } = await newSession("ben@example.org");
    return `next-auth.session-token=${sessionToken}`;
  });

interface Answer {
  status: number;
  text: string;
  retryAfter: string | null;
  ms: number;
}

async function ask(forum: Forum, path: string, init: RequestInit = {}): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(`${forum.url}${path}`, { redirect: "manual", ...init });
  const text = await response.text();
  const retryAfter = response.headers.get("retry-after");
  return { status: response.status, text, retryAfter, ms: performance.now() - began };
}

/** The form of `/ask` as a browser without script sends it. */
async function formOf(forum: Forum, cookie: string): Promise<FormData> {
  const { text } = await ask(forum, "/ask", { headers: { cookie } });
  const form = new FormData();
  for (const [, attributes = ""] of text.matchAll(/<input([^>]*type="hidden"[^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const value = /value="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (name) form.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  form.set("title", "What helped your calf when hills hurt?");
  form.set("body", WORDS);
  form.set("tags", "knee");
  return form;
}

const unavailable = { status: 503, retryAfter: expect.stringMatching(/^\d+$/) };

for (const manner of ["gone", "hanging"] as const) {
  test(`a database that is ${manner}: honest errors, short waits, and no lost text`, async ({
    forum,
    proxy,
    world,
    cookie,
  }) => {
    const thread = `/t/${world.question.id}/${world.question.slug}`;
    const { origin } = new URL(forum.url);
    const member = { cookie, origin };
    const asking = await formOf(forum, cookie);
    const read = await ask(forum, thread);
    expect(read.status).toBe(200);

    proxy.become(manner);
    const stored = await ask(forum, thread);
    expect(stored.text).toBe(read.text);
    await expect.poll(async () => (await ask(forum, "/healthz")).status, { timeout: 10_000 }).toBe(503);
    const again = await ask(forum, thread);
    expect(again).toMatchObject({ status: 200, text: read.text });
    expect(again.ms).toBeLessThan(2_000);

    const reply = new URLSearchParams({ threadId: String(world.question.id), body: WORDS });
    const accept = "text/html";
    const post = (path: string, body: BodyInit, headers = {}) =>
      ask(forum, path, { method: "POST", body, headers: { ...member, ...headers } });
    // All at once, as readers come: one after the other would wait for the database one after the other.
    const [search, ofForum, page, program, suggestions, byScript, ...without] = await Promise.all([
      ask(forum, "/answers/search?q=calf+pain"),
      ask(forum, "/search?q=calf+pain"),
      ask(forum, "/settings", { headers: { cookie } }),
      ask(forum, "/api/answers?q=calf+pain"),
      post("/api/suggestions", new URLSearchParams({ q: "calf pain" })),
      post("/api/comments", reply),
      post("/api/comments", reply, { accept }),
      post("/ask", asking, { accept }),
    ]);
    for (const answer of [search, ofForum, page, program, suggestions, byScript, ...without]) {
      expect(answer).toMatchObject(unavailable);
      expect(answer.ms).toBeLessThan(20_000);
    }
    expect(search.text).toContain(UNREACHABLE);
    expect(ofForum.text).toContain(UNREACHABLE);
    expect(page.text).toContain(UNREACHABLE);
    expect(program.text).not.toMatch(/posted/);
    expect(byScript.text).toContain("What you wrote is still here");
    for (const answer of without) {
      expect(answer.text).toContain(WORDS);
      expect(answer.text).toContain(UNREACHABLE);
    }

    proxy.become("passing");
    await expect.poll(async () => (await ask(forum, "/healthz")).status, { timeout: 15_000 }).toBe(200);
    const posted = await ask(forum, "/api/comments", { method: "POST", body: reply, headers: member });
    expect(posted.status).toBe(200);
    await expect
      .poll(async () => (await ask(forum, thread)).text, { timeout: 5_000 })
      .toContain("My calf went on the last hill");
  });
}
