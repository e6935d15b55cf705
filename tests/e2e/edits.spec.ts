import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";
import { editorIn } from "../support/writing";

test.use({ copy: "members" });

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });
    test.beforeEach(({ page }) => {
      if (!script) plain.add(page);
    });

    test("a reply is edited, and everybody can see its earlier text", async ({ page, forum }) => {
      const id = await postedReply(page, "Two weeks of rest made it go away for me.");
      await page.goto(`/edit/comment/${id}`);
      await expect(page.getByText("Edits in the first 5 minutes aren’t shown.")).toBeVisible();
      await write(page, "Your reply", "Three weeks of rest made it go away for me.");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page).toHaveURL(new RegExp(`#c${id}$`));
      await expect(box(page, id)).toContainText("Three weeks of rest");
      await expect(box(page, id).getByRole("link", { name: "edited" })).toHaveCount(0);

      await tenMinutesPass(forum.databaseUrl, "comments", id);
      await page.goto(`/edit/comment/${id}`);
      await expect(page.getByText("everyone can see the earlier version")).toBeVisible();
      await write(page, "Your reply", "Three weeks of rest made it better for me.");
      await page.getByRole("button", { name: "Save" }).click();
      await box(page, id).getByRole("link", { name: "edited" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Edit history of a reply");
      await expect(page.locator("del")).toHaveText(/go away/);
      await expect(page.locator("ins")).toHaveText(/better/);
      await page.getByRole("link", { name: "Back to the reply" }).click();
      await expect(box(page, id)).toContainText("Three weeks of rest made it better for me.");
    });

    test("a question is edited, its old address redirects, and it can be withdrawn", async ({
      page,
      forum,
    }) => {
      const id = await askedQuestion(
        page,
        `Why does my knee ache ${script ? "in the morning" : "at night"} only?`,
      );
      await tenMinutesPass(forum.databaseUrl, "threads", id);
      await page.goto(`/edit/thread/${id}`);
      await page.getByLabel("Title").fill("Too short");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("at least 15 characters");
      const title = `Why does my knee ache ${script ? "before breakfast" : "after midnight"}?`;
      await page.getByLabel("Title").fill(title);
      await page.getByRole("radio", { name: "Everyone" }).check();
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByText("asked everyone")).toBeVisible();
      const { pathname } = new URL(page.url());
      await page.goto(`/t/${id}/why-does-my-knee-ache-at-some-time`);
      await expect(page).toHaveURL(pathname);
      await page.getByRole("link", { name: "edited" }).click();
      await expect(page.locator("ins")).toHaveCount(1);

      await beside(forum.databaseUrl, async () =>
        reply(await memberCalled("coach-jo"), id, "Shins complain about the load of last week."),
      );
      await page.goto(`/edit/thread/${id}`);
      await page.getByText("Delete this question").click();
      await page.getByRole("button", { name: "Yes, delete it" }).click();
      await expect(page).toHaveURL(new RegExp(`/t/${id}/withdrawn`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deleted by its author");
      await expect(page.getByText("Shins complain about the load of last week.")).toBeVisible();
      await expect(page.getByRole("link", { name: /reply/i })).toHaveCount(0);
      expect(await page.content()).not.toMatch(/my knee|hurts on the stairs/i);
      expect((await page.request.get(`/t/${id}/withdrawn/history`)).status()).toBe(404);
    });

    test("a withdrawn reply keeps its place, and its text and history go", async ({ page, forum }) => {
      const id = await postedReply(page, "I should not have told this to everybody.");
      await beside(forum.databaseUrl, async () =>
        reply(await memberCalled("coach-jo"), 4, "Thank you for telling us anyway.", id),
      );
      await page.goto(`/edit/comment/${id}`);
      await page.getByText("Delete this reply").click();
      await page.getByRole("button", { name: "Yes, delete it" }).click();
      await expect(page).toHaveURL(new RegExp(`#c${id}$`));
      await expect(box(page, id)).toContainText("Deleted by its author.");
      await expect(page.getByText("Thank you for telling us anyway.").last()).toBeVisible();
      await expect(page.getByText("I should not have told this")).toHaveCount(0);
      await page.goto(`/edit/comment/${id}`);
      await expect(page.getByText("You deleted this post")).toBeVisible();
    });
  });
}

test("a second window learns of the edit, keeps its text, and may replace the other knowingly", async ({
  page,
  context,
}) => {
  const id = await postedReply(page, "This was written in the first window.");
  await page.goto(`/edit/comment/${id}`);
  const second = await context.newPage();
  await second.goto(`/edit/comment/${id}`);
  await write(page, "Your reply", "This was changed in the first window.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await write(second, "Your reply", "This was changed in the second window.");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("main").getByRole("alert")).toContainText("What you wrote is still here");
  await second.locator("summary", { hasText: "Current text" }).click();
  await expect(second.getByText("This was changed in the first window.")).toBeVisible();
  await second.getByRole("button", { name: "Save" }).click();
  await expect(box(second, id)).toContainText("This was changed in the second window.");
});

test("a reader who may not edit a post reads why", async ({ page, forum }) => {
  await page.goto("/edit/comment/1");
  await expect(page.getByRole("heading", { name: /Sign in to edit your post/ })).toBeVisible();
  await signIn(page, someone(), "/edit/comment/1");
  await expect(page.getByText("Only the writer of a post can edit it.")).toBeVisible();
  await expect(page.getByLabel("Your reply")).toHaveCount(0);
  expect((await page.goto("/edit/comment/999999"))?.status()).toBe(404);
  expect((await page.goto("/t/4/x/history"))?.status()).toBe(404);

  const id = await postedReply(page, "Written before this thread was locked.");
  await lockThread(forum.databaseUrl, sql`now()`);
  await page.goto(`/edit/comment/${id}`);
  await expect(
    page.getByText("This thread is locked, so you can no longer edit your posts in it."),
  ).toBeVisible();
  await expect(page.getByText("Delete this reply")).toBeVisible();
  await lockThread(forum.databaseUrl, sql`null`);
});

test("the pages of edits fit 320 pixels and have no fault that axe can find", async ({ page, forum }) => {
  const id = await postedReply(page, `Looked at by a machine.`);
  await tenMinutesPass(forum.databaseUrl, "comments", id);
  await page.goto(`/edit/comment/${id}`);
  await write(page, "Your reply", "Looked at by a machine, and by a person.");
  await page.getByRole("button", { name: "Save" }).click();
  const history = await box(page, id).getByRole("link", { name: "edited" }).getAttribute("href");
  const thread = await askedQuestion(page, `Does anybody look at this?`);
  const pages = [String(history), `/edit/comment/${id}`, `/edit/thread/${thread}`];
  for (const path of [...pages, "/undo-mark?mark=helpful&thread=4"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await faultsOf(page), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});

const plain = new WeakSet<Page>();
const scripted = (page: Page) => !plain.has(page);

const box = (page: Page, id: number) => page.locator(`#c${id} > .b`);

/** Signed in as somebody new, with a reply in thread 4. */
async function postedReply(page: Page, words: string): Promise<number> {
  await signInOnce(page, "/reply/4");
  await write(page, "Your reply", words);
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  return Number(/#c(\d+)$/.exec(page.url())?.[1]);
}

async function askedQuestion(page: Page, title: string): Promise<number> {
  await signInOnce(page, "/ask");
  await page.getByLabel("Your question").fill(title);
  await write(page, "What happened", "It hurts on the stairs, and only there.");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page).toHaveURL(/\/t\/\d+\//);
  return Number(/\/t\/(\d+)\//.exec(page.url())?.[1]);
}

async function signInOnce(page: Page, next: string): Promise<void> {
  const cookies = await page.context().cookies();
  if (cookies.some(({ name }) => name.includes("session-token"))) await page.goto(next);
  else await signIn(page, someone(), next);
}

/** Into the rich editor that takes the place of the box, or into the box where there is no script. */
async function write(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole("textbox", { name: label });
  await (scripted(page) ? await editorIn(page, label) : field).fill(words);
}

function tenMinutesPass(databaseUrl: string, table: "comments" | "threads", id: number) {
  const earlier = sql`created_at = created_at - interval '10 minutes'`;
  return beside(databaseUrl, () =>
    database().execute(sql`update ${sql.raw(table)} set ${earlier} where id = ${id}`),
  );
}

function lockThread(databaseUrl: string, at: ReturnType<typeof sql>) {
  return beside(databaseUrl, () =>
    database().execute(sql`update threads set locked_at = ${at} where id = 4`),
  );
}
