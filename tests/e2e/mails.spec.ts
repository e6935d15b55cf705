import type { Browser, Page } from "@playwright/test";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { sendCheckIns } from "@/lib/forum/notifications/check-ins/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { WEEK_MS } from "@/lib/time";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import type { Forum } from "../support/forum-process";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled } from "../support/write-in";

test.use({ copy: "mails", embedded: true });

const LONG_AGO_MS = 4.5 * WEEK_MS;
const TITLE = "Does my knee ever forgive me the hills?";

/** Somebody who asked four weeks ago, and was asked just now what became of it. */
async function asked(page: Page, forum: Forum) {
  const email = someone();
  await signIn(page, email);
  const handle = await handleOf(page);
  const threadId = await beside(forum.databaseUrl, async () => {
    const question = {
      title: TITLE,
      tags: ["itbs"],
      body: fromPlainText("Downhill, each time, after a mile."),
    };
    const at = new Date(Date.now() - LONG_AGO_MS);
    const writer = { actor: await memberCalled(handle), source: "job", at } as const;
    const thread = await perform(askQuestion, { ...question, askedOfAuthor: false, anonymous: true }, writer);
    await perform(sendCheckIns, {}, { actor: SYSTEM, source: "job" });
    return thread.threadId;
  });
  return { email, threadId };
}

/** A browser that has never been here, and runs no script if not told otherwise. */
async function elsewhere(browser: Browser, { url }: Forum, script = false): Promise<Page> {
  return (await browser.newContext({ baseURL: url, javaScriptEnabled: script })).newPage();
}

/** What stands below a line of the newest mail to an address. */
async function linkIn(page: Page, email: string, words: string): Promise<string> {
  const mail = page.getByRole("listitem").filter({ hasText: email }).first();
  await expect(async () => {
    await page.goto("/outbox");
    await expect(mail).toContainText(`${words}:`, { timeout: 500 });
  }).toPass();
  return new RegExp(`${words}:\\s+(http\\S+)`).exec((await mail.textContent()) ?? "")?.[1] ?? "";
}

test("an asker answers a check-in from the email, signed out, without script", async ({
  page,
  browser,
  forum,
}) => {
  const { email, threadId } = await asked(page, forum);
  const link = await linkIn(page, email, "It is better");
  const reader = await elsewhere(browser, forum);
  await reader.goto(link);
  await expect(reader.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expect(reader.locator("meta[name=referrer]")).toHaveAttribute("content", "no-referrer");
  await expect(reader.getByRole("radio", { name: "It is better" })).toBeChecked();
  await expect(reader.getByText("without your name")).toBeVisible();

  const thread = await elsewhere(browser, forum, true);
  await thread.goto(`/t/${threadId}`);
  await expect(thread.getByRole("heading", { name: "What happened" })).toHaveCount(0);
  await reader.getByRole("button", { name: "Post my answer" }).click();
  await expect(reader).toHaveURL(/#what-happened$/);
  const line = (on: Page) => on.getByRole("region", { name: "What happened" }).getByRole("listitem");
  await expect(line(reader)).toContainText("4 weeks later: better");
  await expect(line(reader).getByRole("time")).toHaveAttribute("datetime", /^20/);

  await reader.goto(link);
  await reader.getByRole("radio", { name: "I am running again" }).check();
  await reader.getByRole("button", { name: "Post my answer" }).click();
  await expect(line(reader)).toContainText("4 weeks later: running again");
  await thread.reload();
  await expect(line(thread)).toContainText("4 weeks later: running again");
  expect(await faultsOf(thread)).toEqual([]);
  await thread.goto(link);
  expect(await faultsOf(thread)).toEqual([]);
  await thread.context().close();

  await reader.goto(link);
  await reader.getByRole("button", { name: "Stop asking about this post" }).click();
  await expect(reader.getByRole("status")).toHaveText("We won’t ask about this post again.");
  await reader.getByRole("button", { name: "Ask me again" }).click();
  await expect(reader.getByText("We’ll ask again 8, 12 and 26 weeks after you posted.")).toBeVisible();
  const altered = await reader.goto(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`);
  expect(altered?.status()).toBe(403);
  await expect(reader.getByText("This link is not complete.")).toBeVisible();
  await reader.context().close();
});

test("a member gets fewer emails by the settings and by unsubscribing, and subscribes again", async ({
  page,
  browser,
  forum,
}) => {
  const { email } = await asked(page, forum);
  const stop = await linkIn(page, email, "Unsubscribe from emails like this one");
  await page.goto("/settings");
  const kind = (name: string) => page.getByRole("group", { name });
  const replies = kind("Replies to you");
  await replies.getByRole("radio", { name: "Once a week" }).check();
  await page.getByRole("button", { name: "Save email settings" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await page.reload();
  await expect(replies.getByRole("radio", { name: "Once a week" })).toBeChecked();

  const reader = await elsewhere(browser, forum);
  await reader.goto(stop);
  await reader.getByRole("button", { name: "Unsubscribe", exact: true }).click();
  await expect(reader.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
  const outcome = kind("Check-ins: “What happened?”, some weeks after you posted");
  await page.reload();
  await expect(outcome.getByRole("radio", { name: "Never" })).toBeChecked();
  await expect(replies.getByRole("radio", { name: "Once a week" })).toBeChecked();
  await reader.getByRole("button", { name: "Subscribe again" }).click();
  await expect(reader.getByRole("heading", { name: "You are subscribed again" })).toBeVisible();
  await page.reload();
  await expect(outcome.getByRole("radio", { name: "Ask me" })).toBeChecked();
  await reader.context().close();
});
