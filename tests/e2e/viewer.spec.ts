import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

// What is marked and written here shows in numbers that other journeys look at.
test.use({ copy: "viewer" });

const QUESTION = 14;
const STORY = 10;

async function open(page: Page, thread: number): Promise<string> {
  await page.goto(`/t/${thread}`);
  return new URL(page.url()).pathname;
}

/** Who is signed in, by the page's own answer. */
async function handleOf(page: Page): Promise<string> {
  return (await (await page.request.get("/api/viewer")).json()).handle;
}

const helpful = (page: Page, comment: number) =>
  page.locator(`#c${comment} > .b .do > button:not([formaction])`);

/** Signs in on a thread, and says how many replies its first ones are. */
async function reader(page: Page, thread: number): Promise<{ path: string; handle: string; first: number }> {
  const path = await open(page, thread);
  const first = Number((await page.locator(".c").first().getAttribute("id"))?.slice(1));
  await signIn(page, someone(), path);
  await expect(page.getByRole("link", { name: "Your account" })).toBeVisible();
  return { path, first, handle: await handleOf(page) };
}

for (const width of [320, 390, 1280]) {
  test(`at ${width} pixels nothing moves when a reader's own data is added to a thread`, async ({
    page,
    forum,
    context,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.route("**/*.woff2", (route) => route.abort());
    await signIn(page, someone());
    const handle = await handleOf(page);
    await beside(forum.databaseUrl, async () => {
      const me = await memberCalled(handle);
      await database().execute(sql`update threads set writer_id = ${me.id} where id = ${STORY}`);
      const mine = await reply(me, STORY, "My own words, deep in the thread.", await deepestIn(STORY));
      await reply(await memberCalled("ada"), STORY, "Words of another, under mine.", mine.commentId);
      await database().execute(
        sql`insert into visits (person_id, thread_id, seen_comment_id) values (${me.id}, ${STORY}, 0)`,
      );
      await database().execute(sql`update comments set created_at = now() where thread_id = ${STORY}`);
    });
    const places = () =>
      page
        .locator("main :is(h1, h2, p, li, a, button, summary, time):not(.edit, .flag, [href^='/update/'])")
        .evaluateAll((all) => all.map((one) => [one.tagName, JSON.stringify(one.getBoundingClientRect())]));

    await context.clearCookies({ name: "comeback_signed_in" });
    await open(page, STORY);
    const before = await places();
    await context.addCookies([{ name: "comeback_signed_in", value: "1", url: page.url() }]);
    await page.reload();
    await expect(page.locator(".under").getByRole("link", { name: "Add an update" })).toBeVisible();
    await expect(page.locator(".do .edit").first()).toBeVisible();
    await expect(page.locator(".new").first()).toBeVisible();
    expect(await places()).toEqual(before);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBe(0);
    const laid = page.locator(".edit, .flag, .new, [href^='/update/']");
    for (const one of await laid.all()) expect(await isUncovered(one)).toBe(true);
  });
}

async function deepestIn(thread: number): Promise<number> {
  const { rows } = await database().execute<{ id: number }>(
    sql`select id::int from comments where thread_id = ${thread} order by depth desc, id limit 1`,
  );
  return rows[0]?.id ?? 0;
}

function isUncovered(one: ReturnType<Page["locator"]>): Promise<boolean> {
  return one.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return element.contains(middle) && right <= innerWidth && left >= 0;
  });
}

test("a missing or hidden thread has no viewer data", async ({ page, forum }) => {
  await signIn(page, someone());
  const hidden = 20;
  await beside(forum.databaseUrl, () =>
    database().execute(sql`update threads set hidden_at = now() where id = ${hidden}`),
  );
  for (const thread of [hidden, 999_999, "0", "x", "1e3", "99999999999999999999"]) {
    const answer = await page.request.get(`/api/viewer?thread=${thread}`);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    expect(await answer.json(), String(thread)).toMatchObject({ signedIn: true, thread: null });
  }
  const { thread } = await (await page.request.get(`/api/viewer?thread=${QUESTION}`)).json();
  expect(thread).toMatchObject({ own: false, seen: null, newComments: [], canReply: true, canMark: true });
});

test("a mark as helpful is counted at once, stays counted, and can be removed", async ({ page }) => {
  const { first } = await reader(page, QUESTION);
  const button = helpful(page, first);
  const words = (await button.textContent()) ?? "";
  const count = Number(words.replace(/\D/g, ""));
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button).toHaveText(count > 0 ? `You + ${count} found this helpful` : "You found this helpful");
  await page.waitForLoadState("networkidle");
  // The stored page follows a moment after the write.
  await expect(async () => {
    await page.reload();
    await expect(button).toHaveText(
      count > 0 ? `You + ${count} found this helpful` : "You found this helpful",
      { timeout: 1_000 },
    );
  }).toPass();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  const answered = page.waitForResponse("**/api/helpful");
  await button.click();
  await answered;
  await expect(button).toHaveText(words);
  await expect(async () => {
    await page.reload();
    await expect(button).toHaveText(words, { timeout: 1_000 });
  }).toPass();
  await expect(button).toHaveAttribute("aria-pressed", "false");
});

test("a member cannot mark their own posts, but can edit them", async ({ page, forum }) => {
  const { path, handle } = await reader(page, QUESTION);
  const { commentId } = await beside(forum.databaseUrl, async () =>
    reply(await memberCalled(handle), QUESTION, "I waited for twenty days, and it was worth it."),
  );
  await expect.poll(async () => (await page.request.get(path)).text()).toContain(`id="c${commentId}"`);
  await page.goto(path);
  await expect(helpful(page, commentId)).toHaveAttribute("aria-disabled", "true");
  await helpful(page, commentId).press("Enter");
  await expect(page.getByRole("status")).toHaveText("You cannot mark your own post as helpful.");
  await expect(helpful(page, commentId)).toHaveText("Helpful");
  await expect(page.locator(`#c${commentId} .edit`)).toHaveAttribute("href", `/edit/comment/${commentId}`);
});

test("me too counts with the asker, and following is remembered", async ({ page }) => {
  await reader(page, QUESTION);
  const meToo = page.locator("button[formaction='/api/me-too']");
  const follow = page.getByRole("button", { name: "Follow" });
  const count = Number(((await meToo.textContent()) ?? "").replace(/\D/g, ""));
  for (const button of [meToo, follow]) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await button.click();
    expect((await answered).status()).toBe(200);
  }
  await expect(meToo).toHaveText(
    count === 1 ? "You and 1 other ask this" : `You and ${count} others ask this`,
  );
  await page.reload();
  await expect(meToo).toHaveText(
    count === 1 ? "You and 1 other ask this" : `You and ${count} others ask this`,
  );
  await expect(meToo).toHaveAttribute("aria-pressed", "true");
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await expect(follow).toHaveText("Following");
});

test("a mark that cannot be sent is reverted and explained", async ({ page, context }) => {
  const { first } = await reader(page, QUESTION);
  const button = helpful(page, first);
  await expect(button).toHaveAttribute("aria-pressed", "false");
  const words = (await button.textContent()) ?? "";
  // What a press needs is loaded with the first one.
  const answered = page.waitForResponse("**/api/follow");
  await page.getByRole("button", { name: "Follow" }).click();
  await answered;
  await context.setOffline(true);
  await button.click();
  await expect(page.getByRole("status")).toContainText("You seem to be offline");
  await expect(button).toHaveText(words);
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await context.setOffline(false);
});

test("replies since the last visit are marked, counted and reached by key", async ({ page, forum }) => {
  const { path, handle } = await reader(page, STORY);
  await expect(page.locator(".new")).toHaveCount(0);
  await page.goto("/about");
  await expect.poll(() => visitsOf(forum.databaseUrl, handle)).toBe(1);
  const ben = await beside(forum.databaseUrl, async () => {
    const writer = await memberCalled("ben");
    const one = await reply(writer, STORY, "The first of two that are new to the reader.");
    const two = await reply(writer, STORY, "The second of them, written right after it.");
    return [one.commentId, two.commentId];
  });
  await expect.poll(async () => (await page.request.get(path)).text()).toContain(`id="c${ben[1]}"`);
  await page.goto(path);
  await expect(page.getByRole("region", { name: "New replies" })).toContainText(
    "2 new since your last visit",
  );
  for (const id of ben) await expect(page.locator(`#c${id} > .b .new`)).toHaveText("new");
  await expect(page.locator(".new")).toHaveCount(2);
  const order = await page.locator(".c[data-new]").evaluateAll((all) => all.map(({ id }) => id));
  for (const [index, id] of [...order, ...order].slice(0, 3).entries()) {
    await page.keyboard.press("n");
    await expect(page.locator(`#${id} > .b`)).toBeFocused();
    await expect(page.locator(`#${id} > .b`)).toBeInViewport();
    await expect(page.getByRole("status")).toContainText(`${(index % 2) + 1} of 2 new`);
  }
  await page.keyboard.press("p");
  await expect(page.locator(`#${order[1]} > .b`)).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
});

test("new replies on another page of the thread stay new until seen", async ({ page, forum }) => {
  const { path, handle, first } = await reader(page, STORY);
  await page.goto("/about");
  await expect.poll(() => visitsOf(forum.databaseUrl, handle)).toBe(1);
  const { commentId } = await beside(forum.databaseUrl, async () =>
    reply(await memberCalled("ben"), STORY, "Under the very first reply, where few look.", first),
  );
  await expect.poll(async () => (await page.request.get(path)).text()).toContain(`id="c${commentId}"`);
  const bar = page.getByRole("region", { name: "New replies" });
  const without = `${path}/oldest/after/${first}`;
  for (const _ of ["once", "and again"]) {
    await page.goto(without);
    await expect(bar).toContainText("1 new since your last visit; it is on another page");
  }
  await bar.getByRole("link").click();
  await expect(page.locator(`#c${commentId} > .b .new`)).toBeVisible();

  await page.goto("/about");
  await expect
    .poll(
      async () => (await (await page.request.get(`/api/viewer?thread=${STORY}`)).json()).thread.newComments,
    )
    .toEqual([]);
});

for (const width of [390, 1280]) {
  test(`at ${width} pixels a list marks new replies without moving, and leads to the first`, async ({
    page,
    forum,
    context,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, someone());
    const handle = await handleOf(page);
    const { commentId } = await beside(forum.databaseUrl, async () => {
      const me = await memberCalled(handle);
      await database().execute(sql`
        insert into visits (person_id, thread_id, seen_comment_id)
        select ${me.id}, t.id, coalesce((select max(c.id) from comments c where c.thread_id = t.id), 0) from threads t`);
      return reply(await memberCalled("ben"), STORY, "New since the reader was last here, and long enough.");
    });
    const mark = page.locator(".row .new-activity");
    const places = () =>
      page
        .locator("main :is(h1, h2, h3, p, li, a, time):not(.new-activity)")
        .evaluateAll((all) => all.map((one) => [one.tagName, JSON.stringify(one.getBoundingClientRect())]));
    await context.clearCookies({ name: "comeback_signed_in" });
    await expect(async () => {
      await page.goto("/");
      expect(await page.locator(".row h3 > a").first().getAttribute("href")).toContain(`/t/${STORY}/`);
    }).toPass();
    const before = await places();
    await context.addCookies([{ name: "comeback_signed_in", value: "1", url: page.url() }]);
    await page.reload();
    await expect(mark).toHaveCount(1);
    await expect(mark).toHaveText(/^1 new reply since your last visit, in “.+”$/);
    expect(await places()).toEqual(before);
    expect(await faultsOf(page)).toEqual([]);
    await mark.click();
    await expect(page.locator(`#c${commentId}`)).toBeInViewport();
  });
}

function visitsOf(databaseUrl: string, handle: string): Promise<number> {
  return beside(databaseUrl, async () => {
    const { id } = await memberCalled(handle);
    const { rows } = await database().execute(sql`select from visits where person_id = ${id}`);
    return rows.length;
  });
}
