import type { Page } from "@playwright/test";
import { runSql } from "@/db/databases";
import { faultsOf } from "../support/axe";
import { anotherModerator, decisionsIn, emptyCases, flagReplies, signInAsModerator } from "../support/cases";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { beside, memberCalled } from "../support/write-in";

test.use({ copy: "moderation" });

const SAID = [
  "Buy my insoles, they cured me.",
  "Insoles again, half the price.",
  "Insoles for everybody here.",
];
const [FIRST = "", SECOND = "", GRAVEST = ""] = SAID;

const row = (page: Page, words: string) => page.locator(".queue-row").filter({ hasText: words });
const inHeader = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Cases/ });
const told = (page: Page) => page.locator(".done");
const choice = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
/** The keys are heard once all of the page's script is there. */
const openQueue = (page: Page) => page.goto("/moderation", { waitUntil: "networkidle" });

test.beforeEach(({ forum }) => emptyCases(forum));

test("two moderators work through the queue by keys; the second on a case keeps their text", async ({
  page,
  browser,
  forum,
}) => {
  const cases = await flagReplies(forum, SAID);
  const gravest = cases.at(-1) ?? 0;
  await signInAsModerator(page, forum);
  const other = await anotherModerator(browser, forum);
  await openQueue(page);
  await expect(page.locator(".waiting-count")).toHaveText("3 open cases");
  await expect(page.locator(".queue-row").first()).toContainText(GRAVEST);
  await expect(page.locator(".queue-row").first()).toContainText("2 members");

  await page.keyboard.press("j");
  await page.keyboard.press("t");
  await expect(row(page, GRAVEST)).toContainText("Taken by you");
  await expect(row(page, GRAVEST).getByRole("link", { name: /^Review:/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/moderation/cases/${gravest}`));
  await expect(page.getByRole("region", { name: "Flags" })).toContainText("Nadia");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("d");
  await expect(choice(page, "Approve")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(choice(page, "Remove")).toBeChecked();
  await expect(page.getByRole("region", { name: "What will happen" })).toContainText("and the reason");
  await page.getByRole("textbox", { name: "Facts" }).fill("An advertisement under three questions.");

  await other.page.goto(`/moderation/cases/${gravest}`, { waitUntil: "networkidle" });
  await choice(other.page, "Hide").check();
  const words = "Hidden until the seller answers me.";
  await other.page.getByRole("textbox", { name: "Facts" }).fill(words);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(told(page)).toContainText("Removed a reply: Spam or advertising");
  await expect(inHeader(page)).toHaveText("Cases 2");

  await other.page.keyboard.press("ControlOrMeta+Enter");
  const alert = other.page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("decided this case just now. Removed a reply: Spam or advertising.");
  await expect(other.page.getByRole("textbox", { name: "Facts" })).toHaveValue(words);
  await expect(inHeader(other.page)).toHaveText("Cases 2", { timeout: 10_000 });
  expect((await decisionsIn(forum, gravest)).map(({ kind }) => kind)).toEqual(["remove"]);
  await other.page.getByRole("link", { name: "Go to the next case" }).click();
  await expect(other.page).not.toHaveURL(new RegExp(`/cases/${gravest}$`));

  await page.waitForLoadState("networkidle");
  await page.keyboard.press("u");
  await expect(page).toHaveURL(new RegExp(`/moderation/cases/${gravest}`));
  await expect(told(page)).toContainText("Undone: Removed a reply");
  await expect(inHeader(page)).toHaveText("Cases 3");
  await other.page.context().close();
});

test("a case is taken, decided and undone without script, and missing fields are named", async ({
  browser,
  forum,
}) => {
  const [, second = 0] = await flagReplies(forum, [FIRST, SECOND]);
  const page = await (await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false })).newPage();
  await signInAsModerator(page, forum);
  await page.goto("/moderation");
  await row(page, SECOND)
    .getByRole("button", { name: /^Take:/ })
    .click();
  await expect(row(page, SECOND)).toContainText("Taken by you");
  await row(page, SECOND)
    .getByRole("link", { name: /^Review:/ })
    .click();
  const effects = page.getByRole("region", { name: "What will happen" });
  await expect(effects).toContainText("Choose a decision to see its effects.");
  await page.getByRole("textbox", { name: "Facts" }).fill("It is an advertisement.");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose a decision.");
  await expect(page.getByRole("textbox", { name: "Facts" })).toHaveValue("It is an advertisement.");
  await choice(page, "Hide").check();
  await page.getByRole("combobox", { name: "Reason" }).selectOption("Spam or advertising");
  await expect(effects).toContainText("A note in its place says that a moderator is checking it.");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(told(page)).toContainText("Hid a reply");
  expect((await decisionsIn(forum, second)).map(({ kind }) => kind)).toEqual(["hide"]);
  await told(page).getByRole("button", { name: /^Undo/ }).click();
  await expect(page).toHaveURL(new RegExp(`/moderation/cases/${second}`));
  await expect(told(page)).toContainText("Undone: Hid a reply");
  await page.context().close();
});

test("a moderator cannot suspend the author, and escalates; an admin sees the case first", async ({
  page,
  browser,
  forum,
}) => {
  await flagReplies(forum, SAID);
  const jo = await beside(forum.databaseUrl, () => memberCalled("coach-jo"));
  await signInAsModerator(page, forum);
  await page.goto(`/moderation/decide/person/${jo.id}`);
  await expect(choice(page, "Warn")).toBeVisible();
  for (const name of ["Limit", "Silence", "Suspend", "Remove everything they wrote"])
    await expect(choice(page, name)).toHaveCount(0);
  const note = "Jo sent three people away this week, and I cannot stop it.";
  const form = page.getByRole("region", { name: "Escalate to the admins" });
  await form.getByRole("textbox", { name: "Note to the admins" }).fill(note);
  await form.getByRole("button", { name: "Escalate" }).click();
  await expect(page).toHaveURL(/\/moderation\/cases\/\d+$/);
  await expect(page.locator(".escalated")).toContainText(note);
  await expect(page.getByText("Only an admin can decide it now.")).toBeVisible();
  await expect(choice(page, "Warn")).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.goto("/moderation");
  await expect(page.locator(".escalated")).toHaveCount(0);

  const other = await anotherModerator(browser, forum);
  await runSql(forum.databaseUrl, `update people set role = 'admin' where handle = '${other.handle}'`);
  await other.page.goto("/moderation");
  await expect(other.page.locator(".queue-row").first()).toContainText(note);
  await other.page
    .locator(".queue-row")
    .first()
    .getByRole("link", { name: /^Review:/ })
    .click();
  await expect(choice(other.page, "Suspend")).toBeVisible();
  await other.page.context().close();
});

test("nobody else finds the pages, axe finds no fault at any width, and an empty queue says so", async ({
  page,
  forum,
}) => {
  const [caseId = 0] = await flagReplies(forum, [GRAVEST]);
  const paths = ["/moderation", `/moderation/cases/${caseId}`, "/moderation/decide/thread/1"];
  await signIn(page, someone());
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await expect(
      page.getByText(/^This page is for moderators\. You are signed in as @.+, a member\.$/),
    ).toBeVisible();
  }
  expect((await page.request.get("/api/moderation/counts")).status()).toBe(404);

  await signInAsModerator(page, forum);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of paths) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
      expect(await faultsOf(page), `${path} ${width}`).toEqual([]);
    }
  }
  await emptyCases(forum);
  await page.goto("/moderation");
  await expect(page.getByRole("heading", { name: "No open cases" })).toBeVisible();
  await page.goto("/t/1");
  await page.locator(".c .moderation-links .decide").first().click();
  await expect(page).toHaveURL(/\/moderation\/decide\/comment\/\d+$/);
});

test("a member and the moderators write to each other in private, without JavaScript", async ({
  page,
  browser,
  forum,
}) => {
  const plain = async () =>
    (await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false })).newPage();
  const [member, moderator] = [await plain(), await plain()];
  await signIn(member, someone());
  await signInAsModerator(moderator, forum);
  const main = (page: Page) => page.getByRole("main");

  await member.goto("/rules");
  await main(member).getByRole("link", { name: "write to the moderators" }).click();
  await member.getByLabel("Message", { exact: true }).fill("Somebody writes to me on another site.");
  await member.getByRole("button", { name: "Send" }).click();
  await expect(member.getByRole("alert")).toContainText("Say in a few words what it is about");
  await member.getByLabel("What it is about").fill("Letters from a member");
  await member.getByRole("button", { name: "Send" }).click();
  await expect(member).toHaveURL(/\/messages\/\d+#m\d+$/);
  await expect(main(member)).toContainText("Somebody writes to me on another site.");
  // axe runs only where pages may have scripts.
  await page.context().addCookies(await member.context().cookies());
  await page.goto(member.url(), { waitUntil: "networkidle" });
  expect(await faultsOf(page)).toEqual([]);

  await moderator.goto("/moderation");
  await main(moderator).getByRole("link", { name: "Messages 1" }).click();
  await main(moderator).getByRole("link", { name: "Letters from a member" }).click();
  await page.context().addCookies(await moderator.context().cookies());
  await page.goto(moderator.url(), { waitUntil: "networkidle" });
  expect(await faultsOf(page)).toEqual([]);
  await moderator.getByLabel("Your message").fill("Please tell us who it is.");
  await moderator.getByRole("button", { name: "Send" }).click();
  await expect(main(moderator)).toContainText("Please tell us who it is.");
  await expect(main(moderator).getByRole("link", { name: "Messages", exact: true })).toBeVisible();

  await member.goto("/inbox");
  await expect(member.getByRole("link", { name: "Inbox, 1 new" })).toBeVisible();
  await main(member).getByRole("link", { name: "Read 1 new message" }).click();
  await expect(main(member).getByText("New", { exact: true })).toBeVisible();
  await main(member).getByRole("link", { name: "Letters from a member" }).click();
  await expect(main(member)).toContainText("Please tell us who it is.");
  await member.getByRole("button", { name: "Mark as read" }).click();
  await expect(member.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
  await member.context().close();
  await moderator.context().close();
});

test("without script, a moderator decides alike cases together, but for the one a colleague decided, and undoes them", async ({
  page,
  browser,
  forum,
}) => {
  const cases = await flagReplies(forum, SAID);
  await signInAsModerator(page, forum);
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false, storageState });
  const bare = await plain.newPage();
  await bare.goto(`/moderation/cases/${cases[0]}`);
  await bare.getByRole("textbox", { name: "New note" }).fill("The shop is his own.");
  await bare.getByRole("button", { name: "Add the note" }).click();
  await expect(bare.getByRole("region", { name: "Notes to colleagues" })).toContainText(
    "The shop is his own.",
  );

  await bare.goto("/moderation");
  for (const words of SAID.slice(0, 2)) await row(bare, words).getByRole("checkbox").check();
  await bare.getByRole("button", { name: "Decide the chosen cases together" }).click();
  await expect(bare.getByRole("group", { name: "Chosen cases" })).toContainText(FIRST);
  const alike = bare.getByRole("group", { name: "Open cases like these" });
  await alike.getByRole("checkbox").check();
  await bare.getByRole("button", { name: "Decide the chosen cases" }).click();
  await expect(bare.getByRole("main").getByRole("alert")).toContainText("Choose a decision.");
  await expect(alike.getByRole("checkbox")).toBeChecked();

  const other = await anotherModerator(browser, forum);
  await other.page.goto(`/moderation/cases/${cases[1]}`, { waitUntil: "networkidle" });
  await choice(other.page, "Approve").check();
  await other.page.getByRole("button", { name: "Decide" }).click();
  await expect(told(other.page)).toContainText("Approved a reply");

  await choice(bare, "Remove").check();
  await bare.getByRole("combobox", { name: "Reason" }).selectOption("Spam or advertising");
  await bare.getByRole("button", { name: "Decide the chosen cases" }).click();
  await expect(bare.getByRole("heading", { name: "2 cases decided together" })).toBeVisible();
  await expect(bare.getByRole("region", { name: "1 case was not decided" })).toContainText(
    `${other.handle} decided it`,
  );
  const decidedAt = bare.url();
  expect((await decisionsIn(forum, cases[2] ?? 0)).map(({ kind }) => kind)).toEqual(["remove"]);
  await bare.getByRole("button", { name: "Undo all 2 decisions" }).click();
  await expect(bare.getByRole("status")).toContainText("2 decisions have been undone since.");
  expect(await decisionsIn(forum, cases[2] ?? 0)).toMatchObject([{ kind: "remove", undone: true }]);
  await other.page.context().close();
  await plain.close();

  for (const at of [
    `/moderation/together?case=${cases[0]}&case=${cases[2]}`,
    decidedAt,
    `/moderation/cases/${cases[0]}`,
  ]) {
    await page.goto(at, { waitUntil: "networkidle" });
    expect(await faultsOf(page), at).toEqual([]);
  }
});
