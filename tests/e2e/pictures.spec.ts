import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { database } from "@/db/client";
import { postComment } from "@/lib/forum/content/comments/operations";
import { perform } from "@/lib/pipeline/perform";
import { expect, test } from "../support/e2e";
import { picturing } from "../support/flags";
import type { Forum } from "../support/forum-process";
import { bomb, photo, photoWithPlace } from "../support/pictures";
import { newSession } from "../support/session";
import { signIn, someone } from "../support/sign-in";
import { as } from "../support/world";
import { beside, memberCalled } from "../support/write-in";

const MIB = 2 ** 20;

function send(page: Page, baseURL = "", buffer: Buffer, more: Record<string, string> = {}) {
  return page.request.post("/api/pictures", {
    headers: { origin: baseURL, accept: "application/json", ...more },
    multipart: { picture: { name: "knee.jpg", mimeType: "image/jpeg", buffer } },
  });
}

/** A reply that shows a picture, of whoever added it. */
function post(forum: Forum, src: string) {
  return beside(forum.databaseUrl, async () => {
    const key = src.replace("/uploads/", "");
    const { rows } = await database().execute<{ handle: string }>(
      sql`select w.handle::text as handle from pictures p join people w on w.id = p.person_id where p.key = ${key}`,
    );
    const writer = await memberCalled(rows[0]?.handle ?? "");
    await perform(postComment, { threadId: 1, parentId: null, body: picturing(key) }, as(writer));
  });
}

test("a posted picture is public without its location data", async ({ page, baseURL, browser, forum }) => {
  await signIn(page, someone());
  const answer = await send(page, baseURL, await photoWithPlace(6));
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const { src, width, height } = await answer.json();
  expect([width, height]).toEqual([240, 320]);
  expect(src).toMatch(/^\/uploads\/p\/[\w-]{2}\/[\w-]{22}\.webp$/);

  const visitor = await browser.newPage({ baseURL });
  const own = await page.request.get(src);
  expect([own.status(), own.headers()["cache-control"], own.headers()["content-type"]]).toEqual([
    ...[200, "private, no-store"],
    "image/webp",
  ]);
  expect((await visitor.request.get(src)).status()).toBe(404);
  await post(forum, src);
  const got = await visitor.request.get(src);
  expect(got.headers()).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=0, must-revalidate",
    "content-security-policy": expect.stringMatching(/^default-src 'none';/),
    "x-content-type-options": "nosniff",
  });
  const kept = await sharp(await got.body()).metadata();
  expect([kept.format, kept.width, kept.height, kept.exif]).toEqual(["webp", width, height, undefined]);
  expect((await visitor.request.head(src)).headers()["content-length"]).toBe(
    String((await got.body()).length),
  );
  await visitor.close();
});

test("an unacceptable file gets its own sentence, and leaves no file", async ({ page, baseURL, forum }) => {
  await signIn(page, someone());
  const files = () => readdir(path.join(forum.dataDir, "uploads"), { recursive: true }).catch(() => []);
  const before = await files();
  const jpeg = await photo().jpeg().toBuffer();
  const refused: [Buffer, RegExp][] = [
    [Buffer.from("#!/bin/sh\nrm -rf /\n"), /^We cannot read this file as a picture/],
    [
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
      /^We cannot read this file as a picture/,
    ],
    [bomb(), /^This picture has 200 megapixels\. The limit is 40/],
    [jpeg.subarray(0, jpeg.length / 2), /^This picture is damaged, or part of it is missing/],
    [Buffer.alloc(14_000_000, 1), /^This picture is 14(\.1)? MB\. The limit is 10 MB/],
    [Buffer.alloc(0), /^You sent no picture/],
  ];
  for (const [buffer, sentence] of refused) {
    const answer = await send(page, baseURL, buffer);
    expect(answer.status()).toBe(buffer.length > 10 * MIB ? 413 : 422);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const { title, fields } = await answer.json();
    expect(title).toMatch(sentence);
    expect(fields.picture).toBe(title);
  }
  expect(await files()).toEqual(before);
});

test("a visitor is asked to sign in, and another site's page cannot upload", async ({ page, baseURL }) => {
  const jpeg = await photo().jpeg().toBuffer();
  await page.goto("/");
  expect((await send(page, baseURL, jpeg)).status()).toBe(401);
  await signIn(page, someone());
  expect((await send(page, "https://elsewhere.example.org", jpeg)).status()).toBe(403);
});

test("a browser reads why its file is too large before it sent all of it", async ({ page }) => {
  await signIn(page, someone());
  const { status, title } = await page.evaluate(async (bytes) => {
    const form = new FormData();
    form.set("picture", new Blob([new Uint8Array(bytes)]), "long.jpg");
    const answer = await fetch("/api/pictures", { method: "POST", body: form });
    return { status: answer.status, title: (await answer.json()).title };
  }, 60 * MIB);
  expect([status, title]).toEqual([413, "This picture is 63 MB. The limit is 10 MB. Choose a smaller one."]);
});

test("many large pictures at once neither fill memory nor delay readers", async ({
  page,
  baseURL,
  forum,
}) => {
  const members = await Promise.all(Array.from({ length: 8 }, () => newSession(someone())));
  const large = await photo({ width: 5000, height: 4000 }).jpeg({ quality: 70 }).toBuffer();
  expect(large.length).toBeLessThan(10 * MIB);
  const before = forum.memory();
  const sending = Promise.all(
    members.map(({ sessionToken }) =>
      send(page, baseURL, large, { cookie: `next-auth.session-token=${sessionToken}` }),
    ),
  );
  const waits: number[] = [];
  let [done, most] = [false, 0];
  void sending.finally(() => {
    done = true;
  });
  while (!done) {
    const began = performance.now();
    expect((await page.request.get("/t/1/x")).status()).toBe(200);
    waits.push(performance.now() - began);
    most = Math.max(most, forum.memory());
    await page.waitForTimeout(20);
  }
  expect((await sending).map((answer) => answer.status())).toEqual(Array(8).fill(200));
  waits.sort((a, b) => a - b);
  expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(250);
  expect(most - before).toBeLessThan(600 * MIB);
});
