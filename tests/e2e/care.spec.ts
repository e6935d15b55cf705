import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { answersAfter, expectWritten, openThread, typeInto, writeInto } from "../support/writing";

const DARK = "I think I want to end it all, running was the only thing I had.";
const CHEST = "I have crushing chest pain and my left arm tingles";
const ORDINARY = "This Achilles is killing me at night, and I am dying to run again.";

const notice = (page: Page) => page.locator("[data-care]");
const first = (page: Page) => notice(page).locator(".first");
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test("a text typed on /ask brings a notice in place of answers, and nothing moves", async ({ page }) => {
  await signIn(page, someone(), "/ask");
  await page.getByRole("textbox", { name: "What happened" }).focus();
  await expect(page.locator(".ProseMirror")).toBeVisible();
  const title = page.getByLabel("Your question");
  const body = () => page.getByLabel("What happened").first().boundingBox();
  for (const size of [1280, 390, 320]) {
    await page.setViewportSize({ width: size, height: 900 });
    await answersAfter(page, () => title.fill(ORDINARY));
    await expect(page.getByRole("heading", { name: "Already answered?" })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    const before = await body();
    await title.fill(DARK);
    await expect(notice(page)).toHaveClass("care soft");
    await expect(page.getByRole("region", { name: /^If you are thinking about suicide/ })).toBeVisible();
    await expect(first(page).getByRole("link")).toHaveAttribute("href", /^https:/);
    await expect(first(page).getByRole("link")).toBeInViewport();
    await expect(page.getByRole("status").filter({ hasText: "If you are thinking" })).toBeAttached();
    await expect(page.getByRole("button", { name: /This answers my question|Me too/ })).toHaveCount(0);
    expect(await body()).toEqual(before);
    await expect(title).toBeFocused();
    // The notice does not cover what is being typed.
    await title.click({ trial: true, timeout: 2_000 });
    expect(await faultsOf(page)).toEqual([]);
    expect(await width(page)).toBe(size);
  }

  await page.getByLabel("Numbers for").selectOption("United Kingdom");
  await expect(first(page).getByRole("link", { name: /Samaritans on 116 123/ })).toHaveAttribute(
    "href",
    "tel:116123",
  );
  await expect(title).toHaveValue(DARK);
  await title.fill(CHEST);
  await expect(first(page).getByRole("link", { name: "Call 999 now" })).toHaveAttribute("href", "tel:999");
  await expect(notice(page)).toHaveClass("care");
  await notice(page).getByText("Where this comes from").click();
  await expect(notice(page).locator("details a").first()).toHaveAttribute("rel", /noopener/);
  expect(await faultsOf(page)).toEqual([]);

  // Away from the notice, a link leads back to it.
  await typeInto(page, "What happened", "It began an hour ago. ");
  await page.getByRole("button", { name: "Ask", exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole("link", { name: "Please read this first" }).click();
  await expect(notice(page).getByRole("heading")).toBeFocused();

  await notice(page).getByRole("button", { name: "This is not what I meant" }).click();
  await expect(notice(page)).toHaveCount(0);
  await answersAfter(page, () => title.fill(`${CHEST} still`));
  await expect(notice(page)).toHaveCount(0);
});

test("without a connection nothing new is shown, and the notice stays", async ({ page, context }) => {
  await signIn(page, someone(), "/ask");
  await page.getByLabel("Your question").fill(CHEST);
  await expect(notice(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel("Your question").fill(`${CHEST} a lot`);
  await page.waitForTimeout(800);
  await expect(notice(page)).toBeVisible();
  await context.setOffline(false);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the response to the form has the notice, a choice of country and every word", async ({ page }) => {
    await signIn(page, someone(), "/ask");
    await page.getByLabel("Your question").fill("What is the point without running?");
    await writeInto(page, "What happened", DARK);
    await page.getByRole("button", { name: "See existing answers" }).click();
    await expect(notice(page)).toBeVisible();
    await expect(notice(page).getByRole("heading")).toBeFocused();
    await expect(notice(page).getByRole("button", { name: "This is not what I meant" })).toBeHidden();
    await expect(page.getByText("This answers my question")).toHaveCount(0);
    await page.getByLabel("Numbers for").selectOption("Ireland");
    await notice(page).getByRole("button", { name: "Show" }).click();
    await expect(first(page)).toContainText("116 123");
    await expectWritten(page, "What happened", DARK);

    // A story that comes back with a mistake in it has the notice as well, with the country chosen before.
    await page.goto("/tell");
    await page.getByLabel("Title").fill("Too short");
    await writeInto(page, "Your story", DARK);
    await page.getByRole("button", { name: "Post your story" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Write at least");
    await expect(first(page)).toContainText("116 123");
    await expectWritten(page, "Your story", DARK);
  });

  test("a search with a warning sign shows results only on request", async ({ page }) => {
    await page.goto(
      `/answers/search?${new URLSearchParams({ q: "stretching with chest pain into my left arm" })}`,
    );
    await expect(notice(page)).toBeVisible();
    await expect(first(page)).toContainText("your local emergency number");
    await expect(page.locator(".answer-list")).toHaveCount(0);
    await expect(page.getByText("No answer found")).toHaveCount(0);
    await page.getByLabel("Numbers for").selectOption("United States");
    await notice(page).getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/country=US/);
    await expect(first(page).getByRole("link", { name: "Call 911 now" })).toBeVisible();
    await page.getByRole("link", { name: "Show results anyway" }).click();
    await expect(page).toHaveURL(/country=US&results=anyway/);
    await expect(notice(page)).toBeVisible();
    await expect(page.locator(".answer-list, .empty")).toBeVisible();
  });
});

test("a search shows numbers of the country chosen before, and ordinary words get results", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await answersAfter(page, () =>
    page.goto(`/answers/search?${new URLSearchParams({ q: CHEST, country: "GB" })}`),
  );
  await page.goto(`/answers/search?${new URLSearchParams({ q: CHEST })}`);
  await expect(first(page).getByRole("link", { name: "Call 999 now" })).toBeVisible();
  expect(await width(page)).toBe(390);
  expect(await faultsOf(page)).toEqual([]);
  await page.goto("/answers/search?q=may+I+use+a+foam+roller");
  await expect(page.locator(".answer-list")).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

for (const [size, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test(`a reply on a ${size} has the notice above its button, and the text stays in place`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await signIn(page, someone());
    await openThread(page);
    await page.getByRole("main").getByRole("link", { name: "Reply", exact: true }).first().click();
    const editor = page.locator(".ProseMirror");
    await expect(editor).toBeFocused();
    await answersAfter(page, () => page.keyboard.insertText(`${ORDINARY} `));
    await expect(notice(page)).toHaveCount(0);
    const before = await editor.boundingBox();
    await page.keyboard.insertText(DARK);
    await expect(notice(page)).toBeVisible();
    await expect(editor).toBeFocused();
    expect((await editor.boundingBox())?.y).toBe(before?.y);
    await page.getByLabel("Numbers for").focus();
    await page.getByLabel("Numbers for").selectOption("GB");
    await expect(first(page).getByRole("link", { name: /116 123/ })).toBeVisible();
    await expect(page.getByLabel("Numbers for")).toBeFocused();
    await expect(page.getByRole("button", { name: "Post" })).toBeEnabled();
    expect(await faultsOf(page)).toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(viewport.width);
    await notice(page).getByRole("button", { name: "This is not what I meant" }).click();
    await expect(notice(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Post" })).toBeFocused();
  });
}

test("a story brings the notice while it is typed, and its draft keeps no country", async ({ page }) => {
  await signIn(page, someone(), "/tell");
  await typeInto(page, "Your story", DARK);
  await expect(notice(page)).toBeAttached();
  await page.getByLabel("Numbers for").selectOption("GB");
  await expect(first(page)).toContainText("116 123");
  await expect(page.locator("[data-draft-state]")).toContainText("Saved", { ignoreCase: true });
  const drafts = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(drafts).toContain("end it all");
  expect(drafts).not.toContain("careCountry");
});
