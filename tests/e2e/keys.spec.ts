import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";

test.use({ copy: "viewer" });

const QUESTION = 14;

async function open(page: Page): Promise<string> {
  await page.goto(`/t/${QUESTION}`);
  return new URL(page.url()).pathname;
}

const replies = (page: Page) => page.locator(".cs .c").evaluateAll((all) => all.map(({ id }) => id));

test("keys move from reply to reply, up, and fold, and nothing moves", async ({ page }) => {
  await open(page);
  const [first, second] = await replies(page);
  await page.keyboard.press("j");
  await expect(page.locator(`#${first} > .b`)).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator(`#${second} > .b`)).toBeFocused();
  await page.keyboard.press("u");
  await expect(page.locator(`#${first} > .b`)).toBeFocused();
  await page.keyboard.press("c");
  await expect(page.locator(`#${second}`)).toBeHidden();
  await page.keyboard.press("c");
  await expect(page.locator(`#${second}`)).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByRole("status")).toHaveText("This is the first reply on this page.");
});

test("a list shows the keys, and turns them off and on", async ({ page }) => {
  await open(page);
  const [first] = await replies(page);
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  for (const key of "jknpurqhatmfsc?/") await expect(sheet.getByText(key, { exact: true })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await sheet.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("j");
  await page.reload();
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  await expect(page.locator(`#${first} > .b`)).not.toBeFocused();
  await expect(sheet).toBeHidden();

  await page.getByRole("button", { name: "Shortcuts" }).click();
  await sheet.getByRole("checkbox").check();
  await sheet.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("j");
  await expect(page.locator(`#${first} > .b`)).toBeFocused();
});

test("a slash goes to the search: its field, or on a phone its page", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox", { name: "Search this forum" })).toBeFocused();
  await page.keyboard.type("downhill");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search?q=downhill");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Results for “downhill”");
  await page.getByRole("link", { name: "Questions" }).click();
  await expect(page).toHaveURL("/search?q=downhill+kind%3Aquestion");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/tags");
  await page.keyboard.press("/");
  await expect(page).toHaveURL("/search");
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox")).toBeFocused();
});

for (const [width, path] of [
  [1280, "/tags"],
  [390, "/search"],
] as const)
  test(`keys choose a suggestion of the search, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(path);
    const field = page.getByRole("combobox");
    const list = page.getByRole("listbox", { name: "Suggestions" });
    const options = list.getByRole("option");
    const foot = await page.locator(".foot").boundingBox();
    await page.keyboard.press("/");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.type("achil");
    await expect(options.first()).toHaveText("Search for “achil”");
    await expect(list.getByRole("group", { name: "Threads" }).getByRole("option").first()).toContainText(
      /achilles/i,
    );
    await expect(list.getByRole("group", { name: "Tags" }).getByRole("option").first()).toHaveText(
      /Achilles.* threads?$/,
    );
    await expect(page.getByRole("status")).toHaveText(/^\d suggestions\.$/);
    await expect(field).toHaveAttribute("aria-expanded", "true");
    expect(await page.locator(".foot").boundingBox()).toEqual(foot);
    expect(await faultsOf(page)).toEqual([]);
    for (const option of await options.all())
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(width === 390 ? 44 : 24);

    const chosen = list.getByRole("option", { selected: true });
    for (const [key, at] of [
      ["ArrowDown", 0],
      ["ArrowDown", 1],
      ["End", -1],
      ["Home", 0],
      ["ArrowUp", null],
      ["ArrowUp", -1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(field).toBeFocused();
      if (at === null) await expect(field).not.toHaveAttribute("aria-activedescendant");
      else {
        const id = (await options.nth(at).getAttribute("id")) ?? "";
        await expect(field).toHaveAttribute("aria-activedescendant", id);
        await expect(chosen).toHaveAttribute("id", id);
      }
    }
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
    await expect(field).toHaveValue("achil");
    await page.keyboard.press("ArrowDown");
    await expect(list).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(list).toBeHidden();
    await field.focus();
    await page.keyboard.press("Escape");
    await expect(field).toHaveValue("");

    await page.keyboard.type("I want to end it all");
    const notice = page.locator(".care");
    await expect(notice.getByRole("heading").first()).toBeVisible();
    await expect(list).toBeHidden();
    // It covers a part of the links below it.
    expect(await faultsOf(page, ".care")).toEqual([]);
    await notice.getByRole("button", { name: "This is not what I meant" }).click();
    await expect(notice).toBeHidden();
    await expect(field).toBeFocused();

    await field.fill("achil");
    await expect(list).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const title = (await chosen.locator(".what").textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/t\/\d+\//);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });

test("the newest suggestions win, and a server that does not answer leaves the search as it is", async ({
  page,
}) => {
  await page.goto("/nothing-here");
  const field = page.getByRole("main").getByRole("combobox");
  const option = page.getByRole("option").first();
  await page.route("**/api/suggestions", async (route) => {
    const isFirst = /\bac\b/.test(route.request().postData() ?? "");
    await new Promise((resolve) => setTimeout(resolve, isFirst ? 600 : 0));
    await route.continue().catch(() => undefined);
  });
  await field.pressSequentially("ac");
  await page.waitForTimeout(200);
  await field.pressSequentially("hilles");
  await expect(option).toHaveText("Search for “achilles”");
  await page.waitForTimeout(600);
  await expect(option).toHaveText("Search for “achilles”");
  await page.unroute("**/api/suggestions");
  await page.route("**/api/suggestions", (route) => route.fulfill({ status: 503, json: {} }));
  await field.pressSequentially(" pain");
  await expect(page.getByRole("listbox")).toBeHidden();
  await field.press("Enter");
  await expect(page).toHaveURL("/search?q=achilles+pain");
});

test("a key with a modifier, or typed into a field, does nothing", async ({ page }) => {
  await open(page);
  const [first] = await replies(page);
  await page.keyboard.press("Alt+j");
  await page.evaluate(() => {
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.type("jk?");
  await expect(page.locator("input").last()).toHaveValue("jk?");
  await expect(page.locator(`#${first} > .b`)).not.toBeFocused();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("sharing copies the permalink and says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const path = await open(page);
  const [first] = await replies(page);
  const { origin } = new URL(page.url());
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator(`#${first} > .b`).getByRole("link", { name: "Share" }).click();
  await expect(page.getByRole("status")).toHaveText("Link copied");
  expect(await copied()).toBe(`${origin}${path}#${first}`);
  await page.locator(".under").getByRole("link", { name: "Share" }).click();
  await expect.poll(copied).toBe(`${origin}${path}`);
});

test("sharing uses the system's share sheet if there is one", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { share: async (data: ShareData) => Object.assign(window, { shared: data }) });
  });
  const path = await open(page);
  const [first] = await replies(page);
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  const shared = await page.waitForFunction(() => (window as { shared?: ShareData }).shared);
  expect((await shared.jsonValue())?.url).toBe(`${new URL(page.url()).origin}${path}#${first}`);
});

test("a visitor who presses Helpful signs in and returns to that reply", async ({ page }) => {
  const path = await open(page);
  const [first] = await replies(page);
  await page.locator(`#${first} > .b .do > button:not([formaction])`).click();
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`${path}#${first}`)}`);
  await signIn(page, someone(), `${path}#${first}`);
  await expect(page.locator(`#${first}`)).toBeInViewport();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the field of the search is a form", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox", { name: "Search this forum" }).fill("achilles");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=achilles");
  });

  test("marks are sent by their form, and can be removed", async ({ page }) => {
    const path = await open(page);
    const first = (await page.locator(".c").first().getAttribute("id")) ?? "";
    await signIn(page, someone(), path);
    const button = page.locator(`#${first} > .b .do > button:not([formaction])`);
    const count = Number((await button.textContent())?.replace(/\D/g, ""));
    await button.click();
    await expect(page).toHaveURL(new RegExp(`${path}\\?rev=\\d+#${first}$`));
    await expect(button).toHaveText(`Helpful ${count + 1}`);
    await button.click();
    await expect(page).toHaveURL(/\/undo-mark\?mark=helpful/);
    await page.getByRole("main").getByRole("button").first().click();
    await expect(button).toHaveText(count === 0 ? "Helpful" : `Helpful ${count}`);

    await page.getByRole("button", { name: "Me too" }).click();
    await expect(page).toHaveURL(new RegExp(`${path}\\?rev=\\d+$`));
    await page.getByRole("button", { name: "Follow" }).click();
    await expect(page).toHaveURL(/\/undo-mark\?mark=follow/);
  });
});
