import type { Page } from "@playwright/test";
import { runSql } from "@/db/databases";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ copy: "live" });

const WORDS = "Twenty easy minutes today, and the stairs afterwards were quiet.";

/** A thread of the kind, with the most or the fewest replies. */
async function threadOf(url: string, which: "busiest" | "silent") {
  const { rows } = await runSql(
    url,
    `select t.id::int, t.slug, t.comment_count::int as replies,
       (select c.id::int from comments c where c.thread_id = t.id and c.depth = 0 order by reply_count, id limit 1) as root
     from threads t where t.kind <> 'article' order by t.comment_count ${which === "busiest" ? "desc" : "asc"}, t.id limit 1`,
  );
  return rows[0] as { id: number; slug: string; replies: number; root: number };
}

const say = (url: string, threadId: number, parentId: number | null = null, by = "ben") =>
  beside(url, async () => reply(await memberCalled(by), threadId, WORDS, parentId));

/** Opens a page and waits until it hears. */
async function listen(page: Page, path: string) {
  const hearing = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto(path);
  expect((await hearing).status()).toBe(200);
}

const pill = (page: Page, words: string) => page.getByRole("status").getByRole("button", { name: words });
const boxes = (page: Page) =>
  page
    .locator("main .c, main h1, footer")
    .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));

test("a reply is announced within two seconds, moves nothing, and appears on request", async ({
  page,
  browser,
  forum,
}) => {
  const { id, slug, root, replies } = await threadOf(forum.databaseUrl, "busiest");
  await listen(page, `/t/${id}/${slug}`);
  const before = await boxes(page);
  const { commentId } = await say(forum.databaseUrl, id, root);
  await expect(pill(page, "1 new reply")).toBeVisible();
  expect(await boxes(page)).toEqual(before);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

  const { commentId: deeper } = await say(forum.databaseUrl, id, commentId, "ada");
  await pill(page, "2 new replies").click();
  const first = page.locator(`#c${root} > .k > ol > #c${commentId}`);
  await expect(first).toContainText(WORDS);
  await expect(first.locator(".b").first()).toBeFocused();
  await expect(first.locator(".new").first()).toHaveText("new");
  await expect(first.locator(`> .k > ol > #c${deeper}`)).toContainText(WORDS);
  await expect(page.locator(`#c${root} > .k > summary`)).toHaveText("2 replies");
  await expect(page.locator("#replies-title")).toHaveText(`${replies + 2} replies`);
  await expect(page.getByRole("status")).toHaveCount(0);

  // Five levels below: as whoever opens the page now is shown it, to the letter.
  let below = deeper;
  for (let level = 0; level < 4; level++) below = (await say(forum.databaseUrl, id, below)).commentId;
  await pill(page, "4 new replies").click();
  await expect(page.locator(`#c${below}`)).toContainText(WORDS);
  const other = await browser.newPage();
  await other.goto(page.url());
  expect(await markupOf(page, root)).toBe(await markupOf(other, root));
  await other.close();
});

/** A conversation without what says only that it has just come. */
async function markupOf(page: Page, commentId: number): Promise<string> {
  const markup = await page.locator(`#c${commentId}`).evaluate((comment) => comment.outerHTML);
  return markup
    .replace(/<time .*?<\/time>/g, "")
    .replace(/<span class="new">new<\/span>/g, "")
    .replace(/ (?:data-parent|data-new|tabindex)="[^"]*"/g, "");
}

test("each order has a place for a new reply, and a conversation shows none of another", async ({
  page,
  forum,
}) => {
  const { id, slug, root } = await threadOf(forum.databaseUrl, "busiest");
  for (const [order, place] of [
    ["newest", ".cs > .c:first-child"],
    ["oldest", ".cs > .c:last-child"],
    ["by-time", ".cs > .c:last-child"],
  ] as const) {
    await listen(page, `/t/${id}/${slug}/${order}`);
    const { commentId } = await say(forum.databaseUrl, id);
    await pill(page, "1 new reply").click();
    await expect(page.locator(place), order).toHaveId(`c${commentId}`);
  }
  await listen(page, `/t/${id}/${slug}/replies/${root}`);
  const { commentId } = await say(forum.databaseUrl, id);
  await pill(page, "1 new reply").click();
  await page.getByRole("link", { name: "1 new reply elsewhere in this thread" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 new reply");
  await expect(page.locator(`#c${commentId}`)).toContainText(WORDS);
});

test("a thread without replies announces its first", async ({ page, forum }) => {
  const { id, slug, replies } = await threadOf(forum.databaseUrl, "silent");
  expect(replies).toBe(0);
  await listen(page, `/t/${id}/${slug}`);
  const { commentId } = await say(forum.databaseUrl, id);
  await pill(page, "1 new reply").click();
  await expect(page.locator(`#c${commentId}`)).toContainText(WORDS);
  await expect(page).toHaveURL(`/t/${id}/${slug}#c${commentId}`);
});

test("a member's own reply is not announced", async ({ page, forum }) => {
  const { id, slug } = await threadOf(forum.databaseUrl, "busiest");
  const email = someone();
  await signIn(page, email);
  const { rows } = await runSql(forum.databaseUrl, `select handle from people where email = '${email}'`);
  await listen(page, `/t/${id}/${slug}`);
  await say(forum.databaseUrl, id, null, String(rows[0]?.handle));
  await say(forum.databaseUrl, id);
  await expect(pill(page, "1 new reply")).toBeVisible();
  await expect(pill(page, "2 new replies")).toHaveCount(0);
});

test("a hidden page stops listening, and catches up when it is shown", async ({ page, forum }) => {
  const { id, slug } = await threadOf(forum.databaseUrl, "busiest");
  await page.clock.install();
  await page.goto(`/t/${id}/${slug}`);
  const hearing = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.clock.runFor(2_000);
  await hearing;
  const look = (hidden: boolean) =>
    page.evaluate((is) => {
      Object.defineProperty(document, "hidden", { configurable: true, value: is });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);

  const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/api/live"));
  await look(true);
  await page.clock.runFor(11_000);
  await ended;
  await say(forum.databaseUrl, id);
  await page.clock.runFor(1_000);
  await expect(page.getByRole("status")).toHaveCount(0);
  await look(false);
  await page.clock.runFor(2_000);
  await expect(page.locator(".live-notice")).toBeVisible();
  await page.clock.runFor(1_000);
  await expect(pill(page, "1 new reply")).toBeVisible();
});

test("a restarted server announces replies again, including missed ones", async ({ page, forum }) => {
  const { id, slug } = await threadOf(forum.databaseUrl, "busiest");
  await listen(page, `/t/${id}/${slug}`);
  await forum.stop();
  await forum.restart();
  const { commentId: one } = await say(forum.databaseUrl, id);
  const { commentId: other } = await say(forum.databaseUrl, id);
  await pill(page, "2 new replies").click({ timeout: 15_000 });
  for (const reply of [one, other]) await expect(page.locator(`#c${reply}`)).toContainText(WORDS);
});

for (const [width, colorScheme] of [
  [1280, "light"],
  [390, "dark"],
  [320, "light"],
] as const) {
  test.describe(`${width} pixels wide, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test("the announcement fits, can be closed, and has no fault that axe can find", async ({
      page,
      forum,
    }) => {
      const { id, slug } = await threadOf(forum.databaseUrl, "busiest");
      await listen(page, `/t/${id}/${slug}`);
      await say(forum.databaseUrl, id);
      await expect(pill(page, "1 new reply")).toBeInViewport({ ratio: 1 });
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole("button", { name: "Close" }).click();
      await expect(page.locator(".live-notice")).toHaveCount(0);
    });
  });
}
