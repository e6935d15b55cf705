import type { Browser, Page } from "@playwright/test";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ copy: "members" });

const inbox = (page: Page) => page.getByRole("link", { name: /^Inbox/ });

/** Somebody who asked a question, on a page of their own. */
async function asker(browser: Browser, forum: { url: string; databaseUrl: string }, script: boolean) {
  const context = await browser.newContext({ baseURL: forum.url, javaScriptEnabled: script });
  const page = await context.newPage();
  await signIn(page, someone());
  const handle = await handleOf(page);
  const thread = await beside(forum.databaseUrl, async () => {
    const asked = { title: "When do stairs stop hurting at all?", tags: ["itbs"], askedOfAuthor: true };
    const body = fromPlainText("Up is fine by now, down is not, six weeks after the last long run.");
    const context = { actor: await memberCalled(handle), source: "job" } as const;
    return (await perform(askQuestion, { ...asked, body }, context)).threadId;
  });
  const say = (who: string, words: string) =>
    beside(forum.databaseUrl, async () => reply(await memberCalled(who), thread, words));
  return { page, thread, say };
}

test("a member sees an answer in the header, reads it in the inbox, and has nothing new then", async ({
  browser,
  forum,
}) => {
  const { page, say } = await asker(browser, forum, true);
  await say("ada", "Mine took nine weeks, and then it was gone.");
  await say("ben", "Mine went when I shortened my stride.");
  await say("coach-jo", "Count on eight weeks, and go down sideways meanwhile.");
  await expect(async () => {
    await page.goto("/");
    await expect(inbox(page)).toHaveAccessibleName("Inbox, 3 new", { timeout: 1_000 });
  }).toPass();
  await inbox(page).click();
  const lines = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText("answered your question");
  await expect(lines.last()).toContainText("replied to your question");
  await expect(lines.last()).toContainText("2 replies");
  await expect(page.getByRole("button", { name: "All marked as read" })).toBeVisible();
  await expect(inbox(page)).toHaveAccessibleName("Inbox");
  expect(await faultsOf(page)).toEqual([]);
  await lines.last().getByRole("link").click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.locator(":target")).toContainText("Mine took nine weeks");
  await expect(inbox(page)).toHaveAccessibleName("Inbox");
  await page.context().close();
});

test("a button marks all as read without script", async ({ browser, forum }) => {
  const { page, say } = await asker(browser, forum, false);
  await say("ben", "Mine went when I shortened my stride.");
  await expect(async () => {
    await page.goto("/inbox");
    await expect(inbox(page)).toHaveAccessibleName("Inbox, 1 new", { timeout: 200 });
  }).toPass();
  const kinds = page.getByRole("navigation", { name: "Kinds of notifications" });
  await kinds.getByRole("link", { name: "Answers" }).click();
  await expect(page).toHaveURL("/inbox?kind=answer");
  await expect(kinds.getByRole("link", { name: "Answers" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("heading", { name: "No answers yet" })).toBeVisible();
  await kinds.getByRole("link", { name: "Replies" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "replied to your question" })).toBeVisible();
  await page.getByRole("button", { name: "Mark these as read" }).click();
  await expect(page).toHaveURL("/inbox?kind=reply");
  await expect(inbox(page)).toHaveAccessibleName("Inbox");
  await expect(page.getByRole("heading", { name: "Nothing new since your last visit" })).toBeVisible();
  await page.context().close();
});

for (const script of [true, false]) {
  test(`a tag is followed on its page and unfollowed, with${script ? "" : "out"} script`, async ({
    browser,
    forum,
  }) => {
    const context = await browser.newContext({ baseURL: forum.url, javaScriptEnabled: script });
    const page = await context.newPage();
    await signIn(page, someone(), "/tags/itbs");
    const button = page.getByRole("button", { name: /^Follow(ing)? the author’s answers/ });
    await button.click();
    if (script) {
      await expect(button).toHaveAttribute("aria-pressed", "true");
      await page.waitForLoadState("networkidle");
      await page.reload();
      await expect(button).toHaveAttribute("aria-pressed", "true");
      expect(await faultsOf(page)).toEqual([]);
      await page.goto("/following");
      expect(await faultsOf(page)).toEqual([]);
    }
    await expect(page).toHaveURL("/following");
    await page.getByRole("button", { name: /^Stop following “/ }).click();
    await expect(page.getByRole("heading", { name: "You don’t follow anything yet" })).toBeVisible();
    await context.close();
  });
}
