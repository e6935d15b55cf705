import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { startBucketServer } from "../support/bucket-server";
import { copyTemplate } from "../support/e2e-template";
import { type Forum, startForum } from "../support/forum-process";
import { photoWithPlace } from "../support/pictures";
import { signInByMail, someone } from "../support/sign-in";

const test = base.extend<{ forum: Forum }>({
  forum: async ({ browserName: _ }, use) => {
    const template = await copyTemplate({ embedded: true });
    const folder = await mkdtemp(path.join(tmpdir(), "comeback-e2e-bucket-"));
    const bucket = await startBucketServer(folder);
    const { name, endpoint = "", accessKeyId, secretAccessKey } = bucket.settings;
    const forum = await startForum(template.dataDir, {
      S3_BUCKET: name,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    });
    await use(forum);
    await forum.stop();
    await bucket.stop();
    await template.remove();
    await rm(folder, { recursive: true, force: true });
  },
  baseURL: async ({ forum }, use) => use(forum.url),
});

test("a bucket stores the pictures, and readers get them from the forum alone", async ({ page, forum }) => {
  await signInByMail(page, someone());
  const buffer = await photoWithPlace();
  const answer = await page.request.post("/api/pictures", {
    headers: { origin: forum.url, accept: "application/json" },
    multipart: { picture: { name: "knee.jpg", mimeType: "image/jpeg", buffer } },
  });
  expect(answer.status()).toBe(200);
  const { src, width } = await answer.json();
  expect(await readdir(forum.dataDir)).not.toContain("uploads");

  const shown = page.waitForResponse((response) => response.url().endsWith(src));
  await page.goto(src);
  expect((await shown).headers()["content-type"]).toBe("image/webp");
  expect(await page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(width);
  const missing = await page.request.get("/uploads/p/AA/AAAAAAAAAAAAAAAAAAAAAA.webp");
  expect(missing.status()).toBe(404);
});
