import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { draftState, editorIn, otherDevice, typeInto } from "../support/writing";

test.use({ copy: "members" });

const REPLY = "Your reply";

test("typed text is there after the tab was closed, and gone once it is posted", async ({
  page,
  context,
}) => {
  await signIn(page, someone(), "/reply/4");
  await typeInto(page, REPLY, "Begun on the sofa, and the tab was closed.");
  await page.close();
  const again = await context.newPage();
  await again.goto("/reply/4");
  await expect(again.locator(".ProseMirror")).toHaveText("Begun on the sofa, and the tab was closed.");
  await expect(draftState(again)).toContainText("Draft restored");
  await again.getByRole("button", { name: "Reply" }).click();
  await expect(again).toHaveURL(/#c\d+$/);
  await again.goto("/reply/4");
  await expect((await editorIn(again, REPLY)).first()).toHaveText("");
  await again.goto("/drafts");
  await expect(again.getByRole("heading", { name: "No drafts" })).toBeVisible();
});

test("a draft continues on another device, and is discarded in two steps", async ({
  page,
  context,
  browser,
  forum,
}) => {
  await signIn(page, someone(), "/ask");
  await page.getByLabel("Your question").fill("Why only downhill, and never up?");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await typeInto(page, "What happened", "It began on the stairs.");
  await expect(draftState(page)).toHaveText("Saved.");

  const other = await otherDevice(browser, context, forum.url);
  await other.goto("/drafts");
  await expect(other.getByRole("heading", { name: "A question" })).toBeVisible();
  await expect(other.getByText("Why only downhill, and never up? It began on the stairs.")).toBeVisible();
  await other.getByRole("link", { name: /^Continue/ }).click();
  await expect(other.getByLabel("Your question")).toHaveValue("Why only downhill, and never up?");
  await expect(other.getByRole("checkbox", { name: "IT band", exact: true })).toBeChecked();
  await expect(other.locator(".ProseMirror")).toHaveText("It began on the stairs.");

  await other.goto("/drafts");
  await other.getByText("Delete", { exact: true }).click();
  await other.getByRole("button", { name: "Yes, delete this" }).click();
  await expect(other.getByRole("heading", { name: "No drafts" })).toBeVisible();

  await page.reload();
  await expect(page.getByText("You posted or deleted this draft elsewhere.")).toBeVisible();
  await expect(page.getByLabel("Your question")).toHaveValue("Why only downhill, and never up?");
  await page.getByRole("button", { name: "Delete this text" }).click();
  await expect(page.getByLabel("Your question")).toHaveValue("");
  await other.context().close();
});

test("a conflict between two devices is asked about, and neither text is lost", async ({
  page,
  context,
  browser,
  forum,
}) => {
  await signIn(page, someone(), "/reply/5");
  await typeInto(page, REPLY, "Nine weeks in all.");
  await expect(draftState(page)).toHaveText("Saved.");
  const other = await otherDevice(browser, context, forum.url);
  await other.goto("/reply/5");
  await expect(other.locator(".ProseMirror")).toHaveText("Nine weeks in all.");
  await typeInto(other, REPLY, " Then the hills.");
  await expect(draftState(other)).toHaveText("Saved.");

  await typeInto(page, REPLY, " Then the road.");
  const question = page.locator(".draft-question");
  await expect(question).toContainText("You also changed this draft on another device");
  await question.getByText("Read the other text").click();
  await expect(question.locator("pre")).toHaveText("Nine weeks in all. Then the hills.");
  await question.getByRole("button", { name: "Use the other text" }).click();
  await expect(page.locator(".ProseMirror")).toHaveText("Nine weeks in all. Then the hills.");
  await page.goto("/drafts");
  await expect(page.getByText("Nine weeks in all. Then the road.")).toBeVisible();

  await page.goto("/reply/5");
  await typeInto(page, REPLY, " And the track.");
  await expect(draftState(page)).toHaveText("Saved.");
  await typeInto(other, REPLY, " And the beach.");
  await other.getByRole("button", { name: "Keep this text" }).click();
  await expect(draftState(other)).toHaveText("Saved.");
  await other.goto("/drafts");
  await expect(other.getByText("Nine weeks in all. Then the hills. And the beach.")).toBeVisible();
  await expect(other.getByText("Nine weeks in all. Then the hills. And the track.")).toBeVisible();
  await other.context().close();
});

test("a draft is saved on the device while offline, and on the server afterwards", async ({
  page,
  context,
}) => {
  await signIn(page, someone(), "/reply/4");
  await editorIn(page, REPLY);
  await context.setOffline(true);
  await typeInto(page, REPLY, "Written in a tunnel.");
  await expect(draftState(page)).toHaveText("Offline: saved on this device.");
  await context.setOffline(false);
  await expect(draftState(page)).toHaveText("Saved.");
  await page.goto("/drafts");
  await expect(page.getByText("Written in a tunnel.")).toBeVisible();
});

test("a draft can be continued and discarded without script", async ({ page, context, browser, forum }) => {
  await signIn(page, someone(), "/reply/4");
  await typeInto(page, REPLY, "Begun where scripts run.");
  await expect(draftState(page)).toHaveText("Saved.");
  const { cookies } = await context.storageState();
  const plain = await browser.newContext({
    baseURL: forum.url,
    javaScriptEnabled: false,
    storageState: { cookies, origins: [] },
  });
  const other = await plain.newPage();
  await other.goto("/reply/4");
  await expect(other.getByLabel(REPLY)).toHaveValue("Begun where scripts run.");
  await other.goto("/drafts");
  await other.getByText("Delete", { exact: true }).click();
  await other.getByRole("button", { name: "Yes, delete this" }).click();
  await expect(other.getByRole("heading", { name: "No drafts" })).toBeVisible();
  await plain.close();
});

test("a draft never overwrites text typed while the page loads", async ({ page }) => {
  await signIn(page, someone(), "/reply/4");
  await typeInto(page, REPLY, "Begun earlier.");
  await expect(draftState(page)).toHaveText("Saved.");
  await page.goto("/");
  let load: (value?: unknown) => void = () => undefined;
  const loaded = new Promise((resolve) => {
    load = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await loaded;
    await route.continue();
  });
  await page.goto("/reply/4", { waitUntil: "commit" });
  const words = "Begun earlier. Gone on with in the meantime.";
  await page.getByLabel(REPLY).fill(words);
  load();
  await expect(draftState(page)).toHaveText("Saved.");
  await expect(await editorIn(page, REPLY)).toHaveText(words);
  await page.goto("/drafts");
  await expect(page.getByText(words)).toBeVisible();
});

test("another person who signs in on the same browser sees no draft", async ({ page, forum }) => {
  const first = someone();
  await signIn(page, first, "/reply/4");
  await typeInto(page, REPLY, "Nobody else's business.");
  await expect(draftState(page)).toHaveText("Saved.");
  await page.request.post("/api/sign-out", { headers: { origin: forum.url }, form: {} });
  await signIn(page, someone(), "/reply/4");
  await expect(await editorIn(page, REPLY)).toHaveText("");
  await page.goto("/drafts");
  await expect(page.getByRole("heading", { name: "No drafts" })).toBeVisible();
  await page.request.post("/api/sign-out", { headers: { origin: forum.url }, form: {} });
  await signIn(page, first, "/reply/4");
  await expect(page.locator(".ProseMirror")).toHaveText("Nobody else's business.");
});

test("signing out asks about the drafts on this device, and leaves nothing of drafts that are removed", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, someone(), "/reply/4");
  await typeInto(page, REPLY, "Nothing for the next person.");
  await expect(draftState(page)).toHaveText("Saved.");
  const otherTab = await context.newPage();
  await otherTab.goto("/reply/5");
  await typeInto(otherTab, REPLY, "Still open in another tab.");
  await expect(draftState(otherTab)).toHaveText("Saved.");

  await page.goto("/settings");
  const signOut = page.getByRole("button", { name: "Sign out", exact: true });
  const question = page.getByRole("dialog", { name: "Keep your drafts on this device?" });
  await signOut.click();
  await expect(question).toContainText("2 drafts are saved in this browser.");
  expect(await faults(page)).toEqual([]);
  await context.setOffline(true);
  await question.getByRole("button", { name: "Remove drafts and sign out" }).click();
  await expect(question.getByRole("alert")).toContainText("you are still signed in. Your drafts are kept.");
  expect(await kept(page)).toContain("Nothing for the next person.");
  await context.setOffline(false);
  await question.getByRole("button", { name: "Stay signed in" }).click();
  await expect(signOut).toBeFocused();

  await signOut.click();
  await question.getByRole("button", { name: "Remove drafts and sign out" }).click();
  await expect(page).toHaveURL("/");
  await typeInto(otherTab, REPLY, " And typed after that.");
  await expect(draftState(otherTab)).toContainText("You signed out and removed your drafts");
  await otherTab.goto("/about");
  expect(await kept(page)).not.toMatch(/next person|another tab|after that/);
});

const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

test.describe("with a service worker", () => {
  test.use({ serviceWorkers: "allow", permissions: ["clipboard-read", "clipboard-write"] });

  test("an offline page lists the drafts on this device, and nothing else is kept", async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await signIn(page, someone(), "/reply/4");
    await typeInto(page, REPLY, "Written before the tunnel.");
    await expect(draftState(page)).toHaveText("Saved.");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.goto("/tags");
    await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
    await expect(page.getByText("Written before the tunnel.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Continue" })).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Copy" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Written before the tunnel.");
    expect(await page.evaluate(() => caches.keys())).toEqual([]);

    // A browser that knows no member shows nobody's drafts.
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("You have no drafts on this device.")).toBeVisible();
    await context.addCookies(cookies);
    await page.reload();
    await context.setOffline(false);
    await page.getByRole("link", { name: "Continue" }).click();
    await expect(page.locator(".ProseMirror")).toHaveText("Written before the tunnel.");
    await expect(page).toHaveURL("/reply/4");
  });
});

test("the page of drafts and the question between two texts have no fault that axe can find", async ({
  page,
  context,
  browser,
  forum,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, someone(), "/reply/4");
  await typeInto(page, REPLY, "Here.");
  await expect(draftState(page)).toHaveText("Saved.");
  const other = await otherDevice(browser, context, forum.url);
  await other.goto("/reply/4");
  await typeInto(other, REPLY, " There.");
  await expect(draftState(other)).toHaveText("Saved.");
  await other.context().close();
  await typeInto(page, REPLY, " And here.");
  await expect(page.locator(".draft-question")).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep this text" }).click();
  await expect(draftState(page)).toHaveText("Saved.");
  await page.goto("/drafts");
  await page.getByText("Delete", { exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "Saved on this device only" })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

/** What axe finds, and whether the page can be pushed sideways. */
async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...(await faultsOf(page)), ...(wide ? ["wider than the window"] : [])];
}
