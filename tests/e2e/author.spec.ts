import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { askAuthor, emptyQueue, signInAsAuthor } from "../support/queue";
import { signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";
import { draftState } from "../support/writing";

test.use({ copy: "author" });

const count = (page: Page) => page.locator(".waiting-count");
const told = (page: Page) => page.locator(".done");
const editor = (page: Page) => page.locator(".ProseMirror");
const row = (page: Page, title: string) => page.locator(".queue-row").filter({ hasText: title });
const wayTo = (page: Page, title: string) => row(page, title).getByRole("link", { name: "Answer:" });
const inHeader = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Waiting/ });

/** The keys are heard once all of the page's script is there. */
const openQueue = (page: Page) => page.goto("/author", { waitUntil: "networkidle" });

test.beforeEach(({ forum }) => emptyQueue(forum));

test("the author empties the queue by keys alone", async ({ page, forum }) => {
  const titles = [
    "May I run downhill again soon?",
    "Is a foam roller worth it at all?",
    "Which shoes would you take?",
  ];
  const [first = "", second = "", third = ""] = titles;
  await askAuthor(forum, [{ title: first, benToo: true }, { title: second }, { title: third }]);
  await signInAsAuthor(page, forum);
  await openQueue(page);
  await expect(count(page)).toHaveText("3 open questions from 4 runners");
  await expect(inHeader(page)).toHaveText("Waiting 3");

  await page.keyboard.press("j");
  await expect(wayTo(page, first)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText("Once you walk down a hill without pain, and not a day before.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(told(page)).toContainText(`Answered: “${first}”`);
  await expect(count(page)).toHaveText("2 open questions from 2 runners");
  await expect(inHeader(page)).toHaveText("Waiting 2");
  await expect(row(page, second).locator(".ProseMirror")).toBeFocused();

  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  await expect(told(page)).toContainText(`Handed to the community: “${second}”`);
  await expect(row(page, third).locator(".ProseMirror")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(told(page)).toContainText(`Back in the queue: “${second}”`);
  await expect(wayTo(page, second)).toBeFocused();

  await page.keyboard.press("d");
  await expect(page.getByRole("textbox", { name: "Reason" })).toBeFocused();
  await page.keyboard.insertText("Nobody knows, and neither do I.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(told(page)).toContainText(`Declined: “${second}”`);
  await expect(wayTo(page, third)).toBeFocused();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: "No open questions" })).toBeVisible();
  await expect(page.locator(".empty a").first()).toBeFocused();
  await expect(inHeader(page)).toHaveText("Waiting 0");
  expect(await faultsOf(page)).toEqual([]);
});

test("one answer resolves several questions; if another author was faster, the text stays", async ({
  page,
  forum,
}) => {
  const titles = [
    "How many days of rest a week?",
    "Is one day of rest enough?",
    "Rest on the day after a race?",
  ];
  const [, two = ""] = titles;
  const [first = 0, meanwhile = 0, last = 0] = await askAuthor(
    forum,
    titles.map((title) => ({ title })),
  );
  await signInAsAuthor(page, forum);
  await openQueue(page);
  for (const _ of titles) {
    await page.keyboard.press("j");
    await page.keyboard.press("x");
  }
  await expect(page.getByRole("button", { name: "Answer 3 questions with one reply" })).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { name: /^One reply to 3 questions/ })).toBeVisible();
  for (const title of titles) await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByText("3 chosen.")).toHaveCount(0, { timeout: 1_000 });
  await expect(editor(page)).toBeFocused();
  const words = "Two days, and one of them after whatever was hardest.";
  await page.keyboard.insertText(words);
  await beside(forum.databaseUrl, async () =>
    reply(await memberCalled("coach-jo"), meanwhile, "One is enough, if you sleep well."),
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    `“${two}” has already been answered.`,
  );
  await expect(page.getByRole("heading", { name: /^One reply to 2 questions/ })).toBeVisible();
  await expect(editor(page)).toHaveText(words);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Post 2 replies" }).click();
  await expect(told(page)).toContainText("You answered 2 questions with one reply.");
  await expect(page.getByRole("heading", { name: "No open questions" })).toBeVisible();
  for (const id of [first, last]) {
    await page.goto(`/t/${id}`);
    await expect(page.locator(".c.a")).toContainText(words);
  }
});

test("a question is pointed to an earlier answer, found by search", async ({ page, forum }) => {
  const [earlier = 0] = await askAuthor(forum, [{ title: "What about magnets in the shoes?" }]);
  await beside(forum.databaseUrl, async () =>
    reply(
      await memberCalled("coach-jo"),
      earlier,
      "Magnets do nothing for a tendon; spend it on physiotherapy.",
    ),
  );
  const title = "Has anybody heard of that new insole?";
  await askAuthor(forum, [{ title }]);
  await signInAsAuthor(page, forum);
  await openQueue(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText("Begun, and not needed.");
  await expect(draftState(page)).toHaveText("Saved.");
  await page.getByRole("searchbox", { name: "Search other answers" }).fill("magnets tendon");
  await page.keyboard.press("Enter");
  await expect(page.locator(".earlier")).toContainText("Magnets do nothing");
  await expect(editor(page)).toHaveText("Begun, and not needed.");
  await page
    .getByRole("button", { name: /^Already answered here: What about magnets/ })
    .first()
    .click();
  await expect(told(page)).toContainText(`Answered: “${title}”`);
  await told(page).getByRole("link", { name: "See your reply" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.locator(".c:target")).toContainText("Read the answer there");
  await page.goto("/drafts");
  await expect(page.getByRole("heading", { name: "No drafts" })).toBeVisible();
});

test("everything works by links and forms without script", async ({ browser, forum }) => {
  const titles = [
    "Shall I see a doctor about it?",
    "Is swimming any good?",
    "May I cycle meanwhile?",
    "May I hike meanwhile?",
  ];
  const [first = "", second = "", third = "", fourth = ""] = titles;
  await askAuthor(
    forum,
    titles.map((title) => ({ title })),
  );
  const page = await (await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false })).newPage();
  await signInAsAuthor(page, forum);
  await page.goto("/author");
  await wayTo(page, first).click();
  await page.getByRole("textbox", { name: "Your answer" }).fill("Too short.");
  await page.getByRole("button", { name: "Post and next" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText(
    "Write at least 20 characters",
  );
  await page
    .getByRole("textbox", { name: "Your answer" })
    .fill("Yes, if it hurts at rest, and without waiting.");
  await page.getByRole("button", { name: "Post and next" }).click();
  await expect(told(page)).toContainText(`Answered: “${first}”`);

  await page.getByRole("link", { name: "Close" }).click();
  await row(page, second)
    .getByRole("link", { name: /^Decline/ })
    .click();
  await page.getByRole("radio", { name: /^I do not know enough/ }).check();
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(told(page)).toContainText(`Declined: “${second}”`);
  await told(page).getByRole("button", { name: "Undo" }).click();
  await expect(told(page)).toContainText(`Back in the queue: “${second}”`);
  await row(page, second)
    .getByRole("button", { name: /^Hand to the community/ })
    .click();
  await expect(told(page)).toContainText(`Handed to the community: “${second}”`);

  await row(page, third).getByRole("checkbox").check();
  await row(page, fourth).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Answer the chosen questions with one reply" }).click();
  await page
    .getByRole("textbox", { name: "Your answer" })
    .fill("As long as it does not hurt on the day after.");
  await page.getByRole("button", { name: "Post 2 replies" }).click();
  await expect(page.getByRole("heading", { name: "No open questions" })).toBeVisible();
  await page.context().close();
});

test("nobody else finds the page, nothing moves, and axe finds no fault at any width", async ({
  page,
  forum,
}) => {
  const title = "Who else may read what waits?";
  await askAuthor(forum, [{ title }]);
  await signIn(page, someone());
  expect((await page.goto("/author"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();

  await signInAsAuthor(page, forum);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/about");
    const ask = page.getByRole("banner").getByRole("link", { name: "Ask" });
    const before = await ask.boundingBox();
    await expect(inHeader(page)).toBeVisible();
    expect(await ask.boundingBox()).toEqual(before);
    for (const path of ["/author", await wayOf(page)]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
      expect(await faultsOf(page), path).toEqual([]);
    }
  }

  async function wayOf(page: Page): Promise<string> {
    await page.goto("/author");
    return (await wayTo(page, title).getAttribute("href")) ?? "";
  }
});

test("the author finds comments that ask nothing in a tab of their own, and takes an answer back as a draft", async ({
  page,
  forum,
}) => {
  const [asked = 0] = await askAuthor(forum, [{ title: "How long until stairs are easy again?" }]);
  await signInAsAuthor(page, forum);
  await openQueue(page);
  await page.getByRole("navigation", { name: "Your queue" }).getByRole("link", { name: "Comments" }).click();
  await expect(page.getByRole("link", { name: "Comments" })).toHaveAttribute("aria-current", "page");
  await expect(row(page, "How long until stairs")).toHaveCount(0);

  await page.goto(`/author?answer=${asked}`, { waitUntil: "networkidle" });
  await editor(page).click();
  await page.keyboard.insertText("Four weeks for most, and go down them slowly.");
  await page.getByRole("button", { name: "Post and next" }).click();
  await expect(told(page)).toContainText("Answered:");
  await told(page).getByRole("button", { name: "Undo" }).click();
  await expect(editor(page)).toHaveText("Four weeks for most, and go down them slowly.");
});
