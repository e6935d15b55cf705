import type { Page, Request } from "@playwright/test";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";
import { answersAfter, expectWritten, writeInto } from "../support/writing";

test.use({ copy: "members" });

const TITLE = "Does zinc tape help a sore shin at all?";
const SAID = "Zinc tape did nothing for any sore shin or ITB that I have seen.";
const BODY = "It is sore in the morning, and I have a roll of zinc tape.";

const panel = (page: Page) => page.getByRole("region", { name: "Already answered?" });
const title = (page: Page) => page.getByLabel("Your question");
const status = (page: Page) => panel(page).getByRole("status");
const answersMe = (page: Page) =>
  panel(page)
    .getByRole("listitem")
    .filter({ hasText: SAID })
    .getByRole("button", { name: "This answers my question" });

let answered: { threadId: number; commentId: number };

test.beforeAll(async ({ forum }) => {
  answered = await beside(forum.databaseUrl, async () => {
    const jo = await memberCalled("coach-jo");
    const asked = await ask("ben", "Would you tape a shin, or leave it alone?", "Somebody taped mine.");
    const { commentId } = await reply(jo, asked, SAID);
    return { threadId: asked, commentId };
  });
});

test("existing answers appear beside a question while it is typed, and nothing moves", async ({ page }) => {
  await signIn(page, someone(), "/ask");
  await page.getByRole("textbox", { name: "What happened" }).focus();
  await expect(page.locator(".ProseMirror")).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await title(page).fill("");
    await expect(status(page)).toContainText("As you type");
    const before = await boxes(page);
    await title(page).pressSequentially(TITLE);
    await expect(answersMe(page)).toBeAttached();
    await expect(panel(page).locator("mark", { hasText: "Zinc" }).first()).toBeVisible();
    await expect(status(page)).toHaveText(/^Found: \d answers?\b/);
    expect(await boxes(page)).toEqual(before);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  const link = panel(page).getByRole("listitem").filter({ hasText: SAID }).getByRole("link");
  await expect(link).toHaveAttribute("href", `/c/${answered.commentId}`);
  await expect(link).toHaveAttribute("target", "_blank");

  await page.locator(".ProseMirror").focus();

  const chip = page.locator(".tag-chips").getByRole("button", { name: "Shin splints" });
  await expect(chip).toHaveCount(0);
  await page.keyboard.insertText("I have had shin splints since May.");
  await chip.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: "Shin splints" })).toBeChecked();
  await expect(page.locator(".tag-chips").getByRole("status")).toHaveText("Shin splints added.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: "Shin splints" })).not.toBeChecked();
  await expect(chip).toHaveAttribute("aria-pressed", "false");

  // Enter in the title is for the form, never for what was found.
  await title(page).press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Tags");
  await expectWritten(page, "What happened", "I have had shin splints since May.");

  // What answers older words, and comes late, is not shown in place of what answers the newer ones.
  const isSlow = (request: Request) => request.postData()?.includes("Slow") === true;
  await page.route("**/api/answers", async (route) => {
    if (!isSlow(route.request())) return route.continue();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue().catch(() => undefined);
  });
  const slow = page.waitForRequest(isSlow);
  await title(page).fill("Slow: does zinc tape help?");
  await slow;
  await title(page).fill("Cortisone, and how long before you ran?");
  await expect(panel(page).getByText("Cortisone").first()).toBeVisible();
  const newer = await panel(page).textContent();
  await page.waitForTimeout(1_500);
  await expect(panel(page)).toHaveText(newer ?? "");

  const shown = await status(page).textContent();
  await page.route("**/api/answers", (route) => route.fulfill({ status: 429, json: { title: "Often" } }));
  await answersAfter(page, () => title(page).fill("Does anything else help a sore shin?"));
  await expect(status(page)).toHaveText(shown ?? "");
});

test("an answer that fits is marked as helpful once, and the question stays a draft", async ({ page }) => {
  await signIn(page, someone(), "/ask");
  await title(page).fill(TITLE);
  await answersMe(page).click();
  await expect(page).toHaveURL(new RegExp(`/t/${answered.threadId}/[^?]*#c${answered.commentId}$`));
  const notice = page.locator(".stored-notice");
  await expect(notice).toContainText(
    "You marked this answer as helpful. Your question was not posted. We kept it as a draft.",
  );
  await expect(page.locator(`#c${answered.commentId} button[name=commentId]`).first()).toHaveText(
    "You found this helpful",
  );
  await notice.getByRole("link", { name: "Back to your draft" }).click();
  await expect(title(page)).toHaveValue(TITLE);
  await answersMe(page).click();
  await expect(notice).toContainText("You had already marked this answer as helpful.");
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
  await page.goto("/drafts");
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: TITLE })).toContainText("A question");

  await page.goto("/ask");
  await title(page).fill("Half a year without pain before running again?");
  const passage = panel(page).getByRole("listitem").filter({ hasText: "from the article" }).first();
  await passage.getByRole("button", { name: "This answers my question" }).click();
  await expect(page).toHaveURL(/\/t\/1\/[^?]*#p\d+$/);
  const landed = page.locator(":target");
  await expect(landed).toBeInViewport();
  await expect(landed).toHaveCSS("outline-style", "solid");
});

test("joining an open question replaces asking it again, and one's own question is not refused", async ({
  page,
  forum,
}) => {
  const open = "Has anybody run a hilly ultra in paper sandals?";
  const threadId = await beside(forum.databaseUrl, () =>
    ask("ben", open, "Paper ones, that is. On the hills."),
  );
  await signIn(page, someone(), "/ask");
  const join = panel(page).getByRole("button", { name: `Me too: ${open}` });
  await title(page).fill(open);
  await expect(panel(page).getByRole("heading", { name: "Open questions like yours" })).toBeVisible();
  await join.click();
  await expect(page).toHaveURL(new RegExp(`/t/${threadId}/[^?]*$`));
  await expect(page.locator(".stored-notice")).toContainText("We counted you");
  await expect(page.locator("button[formaction='/api/me-too']")).toContainText("You and 1 other ask this");
  await page.goto("/ask");
  await join.click();
  await expect(page.locator(".stored-notice")).toContainText("You already ask this question too.");

  const mine = "May one race in a knitted jumper, twice?";
  await page.goto("/ask");
  await title(page).fill(mine);
  await page.getByRole("textbox", { name: "What happened" }).focus();
  await page.locator(".ProseMirror").fill("A jumper, knitted by hand, in the rain.");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page).toHaveURL(/\/t\/\d+\//);
  await page.goto("/ask");
  await expect(title(page)).toHaveValue("");
  await title(page).fill(mine);
  await panel(page)
    .getByRole("button", { name: `Me too: ${mine}` })
    .click();
  await expect(page.locator(".stored-notice")).toContainText("You asked this question yourself");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a button looks for answers; the text comes back and is kept as a draft", async ({ page }) => {
    await signIn(page, someone(), "/ask");
    await expect(panel(page)).toBeHidden();
    await title(page).fill(`${TITLE} (ITB)`);
    await writeInto(page, "What happened", BODY);
    await page.getByRole("button", { name: "See existing answers" }).click();
    await expect(status(page)).toContainText("Found:");
    await expect(title(page)).toHaveValue(`${TITLE} (ITB)`);
    await expectWritten(page, "What happened", BODY);
    await expect(page.getByText("We ticked the tags that your text names:")).toContainText("IT band");
    expect(await page.getByRole("checkbox", { name: "IT band", exact: true }).isChecked()).toBe(true);
    await answersMe(page).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your question was not posted");
    await expect(page.getByRole("main")).toContainText("You marked this answer as helpful.");
    await page.getByRole("link", { name: "Back to your draft" }).click();
    await expectWritten(page, "What happened", BODY);
    await page.goBack();
    await page.getByRole("link", { name: "Read the answer" }).click();
    await expect(page).toHaveURL(new RegExp(`/t/${answered.threadId}/.*#c${answered.commentId}$`));
  });
});

test("a visitor searches without an account, and finds the text again after signing in", async ({ page }) => {
  await page.goto("/ask");
  await title(page).fill(`${"zinc tape ".repeat(1_000)} <script>alert(1)</script>`);
  await expect(answersMe(page)).toBeAttached();
  await title(page).fill(TITLE);
  await answersMe(page).click();
  await expect(page).toHaveURL("/sign-in?next=%2Fask");
  await signIn(page, someone(), "/ask");
  await expect(title(page)).toHaveValue(TITLE);
  await answersMe(page).click();
  await expect(page.locator(".stored-notice")).toContainText("You marked this answer as helpful.");
});

/** A question of somebody's, to everybody. */
async function ask(handle: string, asked: string, words: string): Promise<number> {
  const input = { title: asked, body: fromPlainText(words), tags: ["itbs"], askedOfAuthor: true };
  const actor = await memberCalled(handle);
  return (await perform(askQuestion, input, { actor, source: "job" })).threadId;
}

/** Where the boxes are that somebody writes in. */
const boxes = (page: Page) =>
  Promise.all([title(page), page.locator("rich-editor")].map((box) => box.boundingBox()));
