import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { PersonRole } from "@/db/people/schema";
import { changeRole } from "@/lib/forum/people/roles/operations";
import { followThread } from "@/lib/forum/reactions/follows/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";
import { writeInto } from "../support/writing";

test.use({ copy: "members" });

const FOLLOWED = 4;
const ARTICLE = 1;

async function giveRole(handle: string, role: PersonRole): Promise<void> {
  const { id: personId } = await memberCalled(handle);
  await perform(changeRole, { personId, role }, { actor: SYSTEM, source: "command" });
}

async function tell(page: Page): Promise<number> {
  await page.goto("/tell");
  await page.getByLabel("Title").fill("Nine weeks of patience and one good hill");
  await writeInto(page, "Your story", "It began on a long run, and ended on a short one.");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("radio", { name: "Still recovering" }).check();
  await page.getByLabel("When it began", { exact: true }).fill("2024-03");
  await page.getByRole("button", { name: "Post your story", exact: true }).click();
  await expect(page).toHaveURL(/\/t\/\d+\//);
  return Number(/\/t\/(\d+)/.exec(page.url())?.[1]);
}

test("a suspension and its end apply from the next click", async ({ page, forum }) => {
  await signIn(page, someone(), "/ask");
  const handle = await handleOf(page);
  const suspend = (until: string) =>
    beside(forum.databaseUrl, () =>
      database().execute(
        sql`update people set suspended_until = ${until}::timestamptz where handle = ${handle}`,
      ),
    );
  await page.goto("/ask");
  await page.getByLabel("Your question").fill("Will this be asked while I am suspended?");
  await suspend("2099-01-01T00:00:00Z");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.goto("/ask");
  await expect(page.getByText("Your account is suspended until 1 January 2099")).toBeVisible();
  await page.goto("/settings");
  await page.getByLabel("Handle").fill("somebody-else");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("so you cannot post");
  await suspend("2020-01-01T00:00:00Z");
  await page.goto("/ask");
  await expect(page.getByLabel("Your question")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a new author publishes from the next click, and others read who can", async ({ page, forum }) => {
    await signIn(page, someone(), "/publish");
    await expect(page.getByText("Only the author can publish articles.")).toBeVisible();
    const handle = await handleOf(page);
    await beside(forum.databaseUrl, () => giveRole(handle, "author"));
    await page.goto("/settings");
    await page.getByRole("link", { name: "Publish an article" }).click();
    await page.getByLabel("Title").fill("Too short");
    await writeInto(page, "The article", "Rest sooner than you want to.\n\nThen run less than you can.");
    await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Write at least 15 characters.");
    await page.getByLabel("Title").fill("What I tell everybody in the first week");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page).toHaveURL(/\/t\/\d+\/what-i-tell-everybody-in-the-first-week/);
    await expect(page.getByText("Then run less than you can.")).toBeVisible();
    await expect(page.getByText("Author", { exact: true }).first()).toBeVisible();
  });
});

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("only the writer of a story adds an update", async ({ page, browser, forum }) => {
      test.slow();
      // The editor of a page with script opens on its own; here a story of plain text is enough.
      const email = someone();
      const plain = await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false });
      const writer = await plain.newPage();
      await signIn(writer, email, "/tell");
      const id = await tell(writer);
      await plain.close();

      await signIn(page, email, `/update/${id}`);
      await expect(page.getByLabel("Day", { exact: true })).toHaveValue(
        new Date().toISOString().slice(0, 10),
      );
      await expect(page.getByRole("radio", { name: "Still recovering" })).toBeChecked();
      await page.getByLabel("Day", { exact: true }).fill("2024-02-01");
      await writeInto(page, "What happened", "Three times five minutes.");
      const pain = page.getByRole("group", { name: "Pain while running" });
      await pain.getByRole("radio", { name: "3", exact: true }).check();
      await page.getByRole("radio", { name: "Running, with limits" }).check();
      await page.getByRole("checkbox", { name: "First run" }).check();
      await page.getByRole("button", { name: "Post update" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("the injury began later");
      await expect(page.getByLabel("What happened")).toHaveValue("Three times five minutes.");
      await expect(pain.getByRole("radio", { name: "3", exact: true })).toBeChecked();

      await page.getByLabel("Day", { exact: true }).fill("2024-05-02");
      await page.getByRole("button", { name: "Post update" }).click();
      await expect(page).toHaveURL(new RegExp(`/t/${id}/`));
      await expect(page.getByText("Three times five minutes.")).toBeVisible();
      await expect(page.getByText("Pain 3 out of 10").first()).toBeVisible();
      await expect(page.getByText("Milestone: first run")).toBeVisible();
      await expect(page.getByText("Running, with limits").first()).toBeVisible();
      await page.goto("/");
      await expect(page.locator(".rows li").first()).toContainText("Nine weeks of patience");

      await page.context().clearCookies();
      await page.goto(`/update/${id}`);
      await expect(page.getByRole("heading", { name: "Sign in to add an update" })).toBeVisible();
      await signIn(page, someone(), `/update/${id}`);
      await expect(page.getByText("Only the writer of a story can add updates.")).toBeVisible();
      expect((await page.goto(`/update/${ARTICLE}`))?.status()).toBe(404);
    });

    test("followed threads are listed with their new replies until unfollowed", async ({ page, forum }) => {
      await signIn(page, someone(), "/following");
      await expect(page.getByRole("heading", { name: "You don’t follow anything yet" })).toBeVisible();
      const handle = await handleOf(page);
      await beside(forum.databaseUrl, async () => {
        const actor = await memberCalled(handle);
        await perform(followThread, { threadId: FOLLOWED }, { actor, source: "job" });
        await reply(await memberCalled("ben"), FOLLOWED, "Nine weeks, and then a month of hills.");
      });
      await page.goto("/following");
      const row = page
        .getByRole("main")
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading") });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText("1 new");
      await row.getByRole("button", { name: /^Stop following/ }).click();
      await expect(page).toHaveURL("/following");
      await expect(page.getByRole("heading", { name: "You don’t follow anything yet" })).toBeVisible();
    });
  });
}

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a member's own pages do not scroll sideways and have no fault that axe can find", async ({
    page,
    browser,
    forum,
  }) => {
    test.slow();
    const email = someone();
    const plain = await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false });
    const writer = await plain.newPage();
    await signIn(writer, email, "/tell");
    const id = await tell(writer);
    await signIn(page, email, "/following");
    await expectSound(page, "/following");
    const handle = await handleOf(page);
    await beside(forum.databaseUrl, async () => {
      const actor = await memberCalled(handle);
      await perform(followThread, { threadId: FOLLOWED }, { actor, source: "job" });
      await giveRole(handle, "author");
    });
    for (const path of [
      "/following",
      "/saved",
      "/saved/hidden",
      "/mute/coach-jo",
      "/settings",
      "/publish",
      `/update/${id}`,
      `/update/28`,
    ]) {
      await page.goto(path);
      await expectSound(page, path);
    }
    await page.goto("/settings");
    await page.getByLabel("Handle").fill("coach-jo");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
    await expectSound(page, "/settings, refused");
    await plain.close();
  });
});

async function expectSound(page: Page, path: string): Promise<void> {
  expect(await faultsOf(page), path).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
}
