import type { Browser, Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { runSql } from "@/db/databases";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone, TYPED_AT_ONCE } from "../support/sign-in";
import { beside, memberCalled } from "../support/write-in";
import { editorIn } from "../support/writing";

test.use({ copy: "members" });

for (const script of [true, false]) {
  test(`two simultaneous marks are both counted, with${script ? "" : "out"} script`, async ({
    browser,
    forum,
  }) => {
    const thread = await freshQuestion(forum.databaseUrl);
    const pages = await Promise.all([1, 2].map(() => member(browser, forum.url, script)));
    const open = () => Promise.all(pages.map((page) => page.goto(`/t/${thread}/x`)));
    await open();
    await Promise.all(pages.map((page) => meToo(page).click()));
    await expect.poll(() => counts(forum.databaseUrl, thread)).toMatchObject({ me_too_count: 2 });
    await open();
    for (const page of pages)
      await expect(meToo(page)).toContainText(script ? "You and 2 others ask this" : "3 runners ask this");

    await Promise.all(pages.map((page) => helpful(page).click()));
    await expect.poll(() => counts(forum.databaseUrl, thread)).toEqual({ helpful_count: 2, me_too_count: 2 });
    await open();
    for (const page of pages)
      await expect(helpful(page)).toContainText(script ? "You + 1 found this helpful" : "Helpful 2");
    await Promise.all(pages.map((page) => page.context().close()));
  });
}

test("pressing again offers to remove the mark without script", async ({ browser, forum }) => {
  const page = await member(browser, forum.url, false);
  await page.goto("/t/6/x");
  const before = await counts(forum.databaseUrl, 6);
  await helpful(page).click();
  await expect(page).toHaveURL(/\/t\/6\//);
  await helpful(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You found this helpful");
  await page.getByRole("button", { name: "Remove my mark" }).click();
  await expect(page).toHaveURL(/\/t\/6\//);
  expect(await counts(forum.databaseUrl, 6)).toEqual(before);
  await page.context().close();
});

test("a reply is marked as helpful once, and its page shows it", async ({ browser, forum }) => {
  const page = await member(browser, forum.url, false);
  await page.goto("/t/1/x");
  const button = page.locator("#replies button[name=commentId]").first();
  const id = await button.getAttribute("value");
  await button.click();
  await expect(page).toHaveURL(new RegExp(`/t/1/.*#c${id}$`));
  await page.context().close();
});

test("a thread is followed and unfollowed without script", async ({ browser, forum }) => {
  const page = await member(browser, forum.url, false);
  await page.goto("/undo-mark?mark=follow&thread=4");
  const followed = await page.request.post("/api/follow", {
    form: { threadId: "4" },
    headers: { origin: forum.url, accept: "text/html" },
    maxRedirects: 0,
  });
  expect(followed.headers().location).toBe("/undo-mark?mark=follow&thread=4");
  await page.goto(String(followed.headers().location));
  await page.getByRole("button", { name: "Stop following" }).click();
  await expect(page).toHaveURL(/\/t\/4\//);
  await page.context().close();
});

test("a script gets the count, and a reader who may not mark reads why", async ({
  browser,
  forum,
  request,
}) => {
  const page = await member(browser, forum.url, true);
  const mark = (form: Record<string, string>, path = "/api/helpful") =>
    page.request.post(path, { form, headers: { origin: forum.url, accept: "application/json" } });
  const before = Number((await counts(forum.databaseUrl, 7)).helpful_count);
  expect(await (await mark({ threadId: "7" })).json()).toMatchObject({ count: before + 1 });
  expect(await (await mark({ threadId: "7", on: "yes" })).json()).toMatchObject({ count: before + 1 });
  expect(await (await mark({ threadId: "7", on: "no" })).json()).toMatchObject({ count: before });
  expect((await mark({ threadId: "999999" })).status()).toBe(404);
  expect((await mark({ threadId: "seven" })).status()).toBe(422);
  expect((await mark({ threadId: "7", seenCommentId: "0" }, "/api/visits")).status()).toBe(200);
  const visitor = await request.post("/api/helpful", {
    form: { threadId: "7" },
    headers: { origin: forum.url, accept: "application/json" },
  });
  expect(visitor.status()).toBe(401);
  await page.context().close();
});

test("without an answer about the reader a mark still counts, and the page is completed on a second try", async ({
  page,
}) => {
  await signIn(page, someone());
  await page.route("**/api/viewer**", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("/t/14/x");
  const button = page.locator("#replies button[name=commentId]").first();
  const account = page.getByRole("banner").getByRole("link", { name: "Account", exact: true });
  await expect(account).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in" })).toHaveCount(0);
  const before = Number(((await button.textContent()) ?? "").replace(/\D/g, ""));
  const answered = page.waitForResponse("**/api/helpful");
  await button.click();
  expect((await answered).status()).toBe(200);
  const pressed = before > 0 ? `You + ${before} found this helpful` : "You found this helpful";
  await expect(button).toHaveText(pressed);

  await expect(page.getByRole("status")).toContainText("We could not load your marks, drafts and inbox");
  expect(await faultsOf(page)).toEqual([]);
  await page.unroute("**/api/viewer**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("link", { name: "Your account" })).toBeVisible();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button).toHaveText(pressed);
});

test("the limits of a first day are shown above the button, and apply", async ({ page, forum }) => {
  const email = someone();
  await signIn(page, email, "/reply/4");
  await expect(page.getByText("On your first day")).toHaveCount(0);
  await beside(forum.databaseUrl, () =>
    database().execute(sql`update people set joined_at = now(), trust = 0 where email = ${email}`),
  );
  await runSql(forum.databaseUrl, TYPED_AT_ONCE);
  await page.goto("/reply/4");
  await expect(page.getByText("you can post 10 more replies")).toBeVisible();
  await (await editorIn(page, "Your reply")).fill("The first of the things that I have to say.");
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await page.goto("/reply/4");
  await (await editorIn(page, "Your reply")).fill("The second of them, a moment later.");
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    /posts must be 30 seconds apart.*\d+ seconds/,
  );
  await expect(page.getByRole("textbox", { name: "Your reply" })).toContainText(
    "The second of them, a moment later.",
  );
});

const meToo = (page: Page) => page.locator("button[formaction='/api/me-too']");
const helpful = (page: Page) => page.locator("button[name=threadId]:not([formaction])");

/** Somebody new, in a browser of their own. */
async function member(browser: Browser, baseURL: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
  await signIn(page, someone());
  return page;
}

/** A question that nobody has marked yet. */
function freshQuestion(databaseUrl: string): Promise<number> {
  return beside(databaseUrl, async () => {
    const body = fromPlainText("It hurts on the stairs, and only there.");
    const title = `Does anybody else feel this on stairs, ${Date.now()}?`;
    const input = { title, body, tags: ["itbs"], askedOfAuthor: true };
    const actor = await memberCalled("coach-jo");
    return (await perform(askQuestion, input, { actor, source: "job" })).threadId;
  });
}

function counts(databaseUrl: string, thread: number): Promise<Record<string, unknown>> {
  return beside(databaseUrl, async () => {
    const { rows } = await database().execute(
      sql`select helpful_count, me_too_count from threads where id = ${thread}`,
    );
    return rows[0] ?? {};
  });
}

test("a member saves a reply by keyboard, hides a thread and mutes its writer, each for themselves", async ({
  page,
  browser,
  forum,
}) => {
  await signIn(page, someone());
  await page.goto("/t/1/x");
  const reply = page
    .locator(".c")
    .filter({ has: page.locator("> .b > .w a.n") })
    .first();
  const id = (await reply.getAttribute("id"))?.slice(1);
  const save = reply.locator("> .b > .do").getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-pressed", "false");
  await save.focus();
  await page.keyboard.press("Enter");
  await expect(reply.locator("> .b > .do").getByRole("button", { name: "Saved" })).toBeVisible();
  await page.getByRole("link", { name: "Add a note or a reminder" }).click();
  const row = page.locator(".saved > li");
  await row.getByRole("link", { name: /^Edit note and reminder/ }).click();
  await page.getByLabel("Your note").fill("Try this after the ninth week");
  await page.getByLabel("Remind me on").fill("2020-01-01");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This day has passed");
  await page.getByLabel("Remind me on").fill(nextYear());
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(row).toContainText("Try this after the ninth week");
  await expect(row).toContainText("Reminder on 14 Mar");
  await expect(row.getByRole("link").first()).toHaveAttribute("href", `/c/${id}`);
  expect(await faultsOf(page)).toEqual([]);
  await row.getByRole("button", { name: /^Remove/ }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("Try this after the ninth week");

  const hidden = await freshQuestion(forum.databaseUrl);
  await page.goto(`/t/${hidden}/x`);
  await page.getByRole("button", { name: "Hide this thread" }).click();
  await expect(page.getByRole("button", { name: "Show this thread again" })).toBeVisible();
  await page.goto("/");
  const folded = page.locator(".row.left-out", { hasText: "You hid this thread." });
  await expect(folded.getByRole("heading")).toBeHidden();
  expect(await faultsOf(page)).toEqual([]);
  await folded.getByRole("button", { name: "Show it" }).press("Enter");
  await expect(page.locator(`.row a[href*="/t/${hidden}/"]`).first()).toBeVisible();

  await page.goto("/t/1/x");
  const name = reply.locator("> .b > .w a.n");
  const handle = (await name.getAttribute("href"))?.split("/")[2] ?? "";
  await name.click();
  await page.getByRole("link", { name: "Mute" }).click();
  await page.getByRole("button", { name: /^Mute/ }).click();
  await expect(page).toHaveURL(/\/settings#muted$/);
  await page.goto("/t/1/x");
  const line = reply.locator("> .b > .left-out-line");
  await expect(line).toHaveText("A reply by someone you muted. Show it");
  await expect(name).toBeHidden();
  expect(await faultsOf(page)).toEqual([]);
  await line.getByRole("button").press("Enter");
  await expect(name).toBeVisible();
  await page.goto(`/mute/${handle}`);
  await page.getByRole("button", { name: /^Unmute/ }).click();
  await expect(page.getByText("You have muted nobody.")).toBeVisible();

  const plain = await member(browser, forum.url, false);
  await plain.goto(`/t/${hidden}/x`);
  await plain.locator(".under button[formaction='/api/save']").click();
  await expect(plain).toHaveURL(/\/saved#s\d+$/);
  await plain.goto(`/t/${hidden}/x`);
  await plain.getByRole("button", { name: "Hide this thread" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("You hid this thread");
  await plain.getByRole("button", { name: "Show this thread again" }).click();
  await expect(plain).toHaveURL(new RegExp(`/t/${hidden}/`));
  await plain.context().close();
});

const nextYear = () => `${new Date().getUTCFullYear() + 1}-03-14`;
