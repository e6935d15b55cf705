import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";

const PAGES = [
  "/",
  "/t/1/x",
  "/t/4/x",
  "/tags",
  "/tags/itbs",
  "/outcomes",
  "/outcomes/itbs",
  "/u/coach-jo",
  "/answers",
  "/about",
  "/nothing-here",
];
const SCRIPT_BUDGET = 15 * 1024;

test("a public page loads everything from this server, and at most 15 KB of compressed script", async ({
  page,
  baseURL,
}) => {
  for (const path of PAGES) {
    const scripts: string[] = [];
    const elsewhere: string[] = [];
    page.removeAllListeners("response");
    page.on("response", (response) => {
      if (!response.url().startsWith(baseURL ?? "")) elsewhere.push(response.url());
      if (response.request().resourceType() === "script") scripts.push(response.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    expect(elsewhere, path).toEqual([]);
    // Asked for again: what a browser was given is gone with the page that it was for.
    const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).body()));
    const compressed = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
    expect(compressed, path).toBeGreaterThan(0);
    expect(compressed, path).toBeLessThanOrEqual(SCRIPT_BUDGET);
  }
});

const FIRST_READ = 20 * 1024;
const EDITOR = 150 * 1024;

/** Counts, from now on, what scripts weigh on their way. */
function weigh(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  return async () => (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
}

test("a first read of a thread takes at most 20 KB of script, and writing 150 KB more", async ({ page }) => {
  await signIn(page, someone());
  // What the page before this one still loads is no part of it.
  await page.waitForLoadState("networkidle");
  const weight = weigh(page);
  await page.goto("/t/1/x", { waitUntil: "networkidle" });
  const reading = await weight();
  await page.getByRole("main").getByRole("link", { name: "Reply", exact: true }).first().click();
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await page.keyboard.insertText("What it takes to write.");
  await page.waitForLoadState("networkidle");
  const writing = (await weight()) - reading;
  test
    .info()
    .annotations.push({ type: "script, gzip", description: `${reading} to read, ${writing} to write` });
  expect(reading).toBeGreaterThan(0);
  expect(reading).toBeLessThanOrEqual(FIRST_READ);
  expect(writing).toBeGreaterThan(50 * 1024);
  expect(writing).toBeLessThanOrEqual(EDITOR);
});

const FORM = 170 * 1024;
const FORM_SCRIPTS = 12;

test("/ask and /tell take at most 170 KB of script before anybody writes, and no editor", async ({
  page,
}) => {
  for (const path of ["/ask", "/tell"]) {
    const scripts: string[] = [];
    page.removeAllListeners("response");
    const weight = weigh(page);
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    const before = await weight();
    expect(before, path).toBeGreaterThan(0);
    expect(before, path).toBeLessThanOrEqual(FORM);
    expect(scripts.length, path).toBeLessThanOrEqual(FORM_SCRIPTS);
    await page.locator("textarea[name=body]").focus();
    await expect(page.locator(".ProseMirror")).toBeFocused();
    const editor = (await weight()) - before;
    test.info().annotations.push({
      type: `${path}, gzip`,
      description: `${before} at first, ${editor} with the editor`,
    });
    expect(editor, path).toBeGreaterThan(50 * 1024);
    await page.goto("about:blank");
  }
});

test("no framework reaches a reader: the hint and one module script, no inline code, no flight data", async ({
  request,
}) => {
  for (const path of PAGES) {
    const html = await (await request.get(path)).text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    const running = scripts.filter((tag) => !tag.includes("application/ld+json"));
    expect(running, path).toEqual([
      expect.stringMatching(/^<script src="\/_assets\/hint-[A-Z0-9]+\.js">$/),
      expect.stringMatching(/^<script type="module" src="\/_assets\/viewer-[A-Z0-9]+\.js">$/),
    ]);
    expect(html, path).not.toContain("__next_f");
    expect(html, path).not.toMatch(/\sstyle="/);
  }
});

test("readers with different cookies and languages get the same bytes", async ({ request }) => {
  for (const path of PAGES) {
    const plain = await request.get(path);
    const other = await request.get(path, {
      headers: { cookie: "next-auth.session-token=x; theme=y", "accept-language": "de" },
    });
    expect(await other.text(), path).toBe(await plain.text());
    expect(plain.headers()["set-cookie"], path).toBeUndefined();
  }
});

test("the content policy allows this server's own files and nothing else", async ({ request }) => {
  const policy = (await request.get("/")).headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|nonce-|sha\d|\*/);
  expect(policy).toContain("worker-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test("the service worker may ask this server and nothing else, and weighs at most 8 KB", async ({
  request,
}) => {
  const answer = await request.get("/sw.js");
  expect(answer.headers()).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "content-security-policy": expect.stringMatching(/^default-src 'none'; connect-src 'self'; base-uri/),
    "cache-control": "public, max-age=3600",
  });
  expect(brotliCompressSync(await answer.body()).length).toBeLessThanOrEqual(8 * 1024);
});
