import { faultsOf } from "../support/axe";
import { anotherModerator } from "../support/cases";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { writeInto } from "../support/writing";

test.use({ copy: "care-after" });

const SAYS = "I have chest pain and my left arm tingles since the hill session on Sunday.";
const TITLE = "Does this go away by itself on the hills?";
const NOTICE = "[data-care]";

test("only the writer and moderators see the notice on a post, and a moderator closes its case", async ({
  page,
  browser,
  forum,
  request,
}) => {
  await signIn(page, someone(), "/ask");
  await page.getByLabel("Your question").fill(TITLE);
  await writeInto(page, "What happened", SAYS);
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("radio", { name: "Anonymous" }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page).toHaveURL(/\/t\/\d+\//);
  const { pathname } = new URL(page.url());
  const notice = page.locator(NOTICE);
  await expect(notice).toContainText("can be an emergency");
  await expect(page.locator(".care-over")).toContainText("Only you and moderators see this notice.");
  expect(await faultsOf(page)).toEqual([]);

  // Every reader gets the same bytes, and nothing of it is in them.
  const ofVisitor = await (await request.get(pathname)).text();
  expect(await (await page.request.get(pathname)).text()).toBe(ofVisitor);
  expect(ofVisitor).not.toMatch(/data-care|can be an emergency|in danger/);
  const other = await (await browser.newContext({ baseURL: forum.url })).newPage();
  await other.goto(pathname);
  await expect(other.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(other.locator(NOTICE)).toHaveCount(0);
  await signIn(other, someone(), pathname);
  await expect(other.locator(".under .flag, .under a[href^='/flag/']").first()).toBeVisible();
  await expect(other.locator(NOTICE)).toHaveCount(0);

  // Another country's numbers, and away with it on this device.
  await notice.getByLabel("Numbers for").selectOption({ label: "United Kingdom" });
  await expect(notice).toContainText("999");
  await page.reload();
  await expect(notice).toContainText("999");
  await notice.getByRole("button", { name: "This is not what I meant" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".under .edit")).toBeVisible();
  await expect(notice).toHaveCount(0);

  const { page: moderator } = await anotherModerator(browser, forum);
  await moderator.goto(pathname);
  await expect(moderator.locator(".care-over")).toContainText("Somebody may be in danger.");
  await moderator.goto("/moderation");
  const first = moderator.locator("li[data-case]").first();
  await expect(first).toContainText("Somebody may be in danger");
  await first.getByRole("link", { name: /^Review:/ }).click();
  await expect(moderator.getByRole("heading", { name: "What to avoid" })).toBeVisible();
  await expect(moderator.locator(".care-case")).toContainText("The writer sees a notice on the post");
  expect(await faultsOf(moderator)).toEqual([]);
  await moderator.getByRole("button", { name: "I have helped: close the case" }).click();
  await expect(moderator).toHaveURL(/\/moderation/);
  await expect(moderator.locator(".care-case")).toHaveCount(0);
  await moderator.goto("/moderation/log");
  await expect(moderator.locator("main")).not.toContainText(TITLE);
});

test("without script the writer reads the notice on a page that leads to the post", async ({
  page,
  browser,
  forum,
}) => {
  await signIn(page, someone(), "/tell");
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false, storageState });
  const bare = await plain.newPage();
  await bare.goto("/stories");
  await bare.locator("main a[href^='/t/']").first().click();
  await bare.locator("a[href^='/reply/']").first().click();
  await writeInto(bare, "Your reply", SAYS);
  await bare.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(bare).toHaveURL(/\/posted\/comment\/\d+$/);
  await expect(bare.getByRole("heading", { level: 1 })).toHaveText("Posted");
  await expect(bare.locator(NOTICE)).toContainText("can be an emergency");
  const { pathname } = new URL(bare.url());
  const stranger = await browser.newPage({ baseURL: forum.url });
  expect((await stranger.goto(pathname))?.status()).toBe(404);
  await bare.getByLabel("Numbers for").selectOption({ label: "United Kingdom" });
  await bare.getByRole("button", { name: "Show" }).click();
  await expect(bare.locator(NOTICE)).toContainText("999");
  await bare.getByRole("link", { name: "Go to your post" }).click();
  await expect(bare.locator("main")).toContainText("my left arm tingles");
});
