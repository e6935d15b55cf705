import type { Browser, BrowserContext, Page } from "@playwright/test";
import { runSql } from "@/db/databases";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";

test.use({ copy: "members" });

const stamp = Date.now().toString(36);

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("a member changes handle and profile, and the old link redirects", async ({ page }) => {
      await signIn(page, someone(), "/settings");
      const old = await handleOf(page);
      await page.goto(`/u/${old}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(old);

      await page.goto("/settings");
      const handle = `hill-${script ? "a" : "b"}-${stamp}`;
      await page.getByLabel("Handle").fill(handle);
      await page.getByLabel("Name").fill("Hilly Runner");
      await page.getByLabel("About you").fill("Uphill only.\nSlowly.");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Saved.");
      await expect(
        page.getByRole("banner").getByRole("link", { name: "Your account, Hilly Runner" }),
      ).toBeVisible();

      await page.goto(`/u/${old}`);
      await expect(page).toHaveURL(`/u/${handle}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hilly Runner");
      await expect(page.getByText("Uphill only.")).toBeVisible();
    });

    test("a taken handle, or one that sounds like staff, is refused beside it, and the text stays", async ({
      page,
    }) => {
      await signIn(page, someone(), "/settings");
      for (const [handle, sentence] of [
        ["coach-jo", "Somebody already has this handle. Choose another."],
        ["c0ach-j0", "This handle could be mistaken for Jo (@coach-jo)."],
        ["the-moderator", "This name sounds as if you run the forum."],
        ["?", "A handle has 2 to 40 characters"],
      ] as const) {
        await page.getByLabel("Handle").fill(handle);
        await page.getByLabel("About you").fill(`Not lost: ${handle}`);
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await expect(page.getByRole("main").getByRole("alert")).toContainText(sentence);
        await expect(page.getByLabel("Handle")).toHaveValue(handle);
        await expect(page.getByLabel("Handle")).toHaveAttribute("aria-invalid", "true");
        await expect(page.getByLabel("About you")).toHaveValue(`Not lost: ${handle}`);
      }
    });

    test("each session is listed and can be ended: one, all others, all", async ({
      page,
      browser,
      forum,
    }) => {
      const email = someone();
      await signIn(page, email, "/settings");
      const [second, third] = [await another(browser, forum.url), await another(browser, forum.url)];
      for (const other of [second, third]) await signIn(other.page, email, "/settings");

      await page.reload();
      const list = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
      await expect(list).toHaveCount(3);
      await expect(list.filter({ hasText: "This browser" })).toHaveCount(1);
      await expect(list.first()).toContainText("This browser");
      await list
        .last()
        .getByRole("button", { name: /^End the session of/ })
        .click();
      await expect(page.getByRole("status")).toContainText("Session ended.");
      await expect(list).toHaveCount(2);
      await expectVisitor(second.page);

      await page.getByRole("button", { name: "Sign out everywhere else" }).click();
      await expect(list).toHaveCount(1);
      await expectVisitor(third.page);
      await expect(page.getByRole("button", { name: "Sign out everywhere else" })).toBeHidden();

      await signIn(second.page, email, "/settings");
      await second.page.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
      await expect(second.page).toHaveURL("/");
      expect((await second.context.cookies()).map(({ name }) => name)).not.toContain(
        "next-auth.session-token",
      );
      await expectVisitor(page);
      for (const { context } of [second, third]) await context.close();
    });
  });
}

test("the account menu leads to the settings, and they lead everywhere and out", async ({ page }) => {
  await signIn(page, someone(), "/about");
  const handle = await handleOf(page);
  await page.goto("/about");
  await page.getByRole("link", { name: "Your account" }).click();
  await expect(page).toHaveURL("/settings");
  const yours = page.getByRole("navigation", { name: "Your pages" });
  for (const [name, href] of [
    ["Your page", `/u/${handle}`],
    ["Following", "/following"],
    ["Your drafts", "/drafts"],
  ] as const)
    await expect(yours.getByRole("link", { name })).toHaveAttribute("href", href);
  await expect(yours.getByRole("link", { name: "Publish an article" })).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL("/");
});

test("a member chooses a unit, and stories and forms use it", async ({ page, browser, forum }) => {
  const { rows } = await runSql(
    forum.databaseUrl,
    "select thread_id as id from recoveries where weekly_distance_before = '20_to_40_km' limit 1",
  );
  const story = `/t/${rows[0]?.id}/-`;
  const distance = (reader: Page) =>
    reader.locator("#record div").filter({ hasText: "Weekly distance before" }).getByRole("definition");
  const email = someone();
  await signIn(page, email, "/settings");
  const units = page.getByRole("region", { name: "Kilometres or miles" });
  await expect(units.getByRole("radio", { name: "As my browser" })).toBeChecked();
  // The browser's language is American English.
  await page.goto("/tell");
  await expect(page.getByRole("radio", { name: "12 to 25 miles" })).toBeVisible();
  await page.goto(story);
  await expect(distance(page)).toHaveText("20 to 40 km (12 to 25 miles)");

  await page.goto("/settings");
  await units.getByRole("radio", { name: "Kilometres" }).check();
  await units.getByRole("button", { name: "Save unit" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect(units.getByRole("radio", { name: "Kilometres" })).toBeChecked();
  await page.goto(story);
  await expect(distance(page)).toHaveText("20 to 40 km");
  await page.goto("/tell");
  await page.getByRole("radio", { name: "20 to 40 km" }).check();
  await page.getByRole("button", { name: "Show miles" }).click();
  await expect(page.getByRole("radio", { name: "12 to 25 miles" })).toBeChecked();

  // In another browser, the choice arrives with the first page.
  const elsewhere = await browser.newContext({ baseURL: forum.url });
  const other = await elsewhere.newPage();
  await signIn(other, email, "/");
  await expect(async () => {
    await other.goto(story);
    await expect(distance(other)).toHaveText("20 to 40 km", { timeout: 1_000 });
  }).toPass();
  await elsewhere.close();
});

test("drafts on the device follow a new handle", async ({ page }) => {
  await signIn(page, someone(), "/settings");
  const old = await handleOf(page);
  const draft = {
    fields: { note: "Stairs again." },
    version: 0,
    saved: false,
    sent: "",
    submission: "s",
    at: 1,
  };
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    `comeback-draft ${old} update:7`,
    JSON.stringify(draft),
  ] as const);
  await page.getByLabel("Handle").fill(`moved-${stamp}`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect
    .poll(() => page.evaluate(() => Object.entries(localStorage)))
    .toEqual([[`comeback-draft moved-${stamp} update:7`, JSON.stringify(draft)]]);
});

test("a visitor is asked to sign in and returns to the wanted page", async ({ page }) => {
  for (const path of ["/settings", "/following"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
  }
});

test("nobody ends somebody else's session", async ({ page, browser, forum }) => {
  await signIn(page, someone(), "/settings");
  const other = await another(browser, forum.url);
  const email = someone();
  await signIn(other.page, email, "/settings");
  const third = await another(browser, forum.url);
  await signIn(third.page, email, "/settings");
  const session = await third.page.locator("input[name=session]").first().inputValue();
  const form = { session };
  const headers = { origin: forum.url, accept: "application/json" };
  const refused = await page.request.post("/api/sessions/end", { headers, form });
  expect(refused.status()).toBe(403);
  await other.page.goto("/settings");
  await expect(other.page).toHaveURL("/settings");
  for (const { context } of [other, third]) await context.close();
});

interface Other {
  context: BrowserContext;
  page: Page;
}

async function another(browser: Browser, baseURL: string): Promise<Other> {
  const context = await browser.newContext({ baseURL });
  return { context, page: await context.newPage() };
}

async function expectVisitor(page: Page): Promise<void> {
  await page.goto("/ask");
  await expect(page.getByText("You sign in when you send this.")).toBeVisible();
}

test("a member with a name like the author's is asked for another until it differs", async ({
  page,
  forum,
}) => {
  await signIn(page, someone(), "/settings");
  const handle = await handleOf(page);
  await runSql(
    forum.databaseUrl,
    `update people set name = 'Jо', name_fold = 'jo' where handle = '${handle}'`,
  );
  const asked = page.getByText(/could be mistaken for Jo \(@coach-jo\), the author here/);
  await page.goto("/inbox");
  await expect(asked).toBeVisible();
  await page.getByRole("link", { name: "choose another" }).click();
  await expect(page).toHaveURL("/settings#you");
  await expect(asked).toBeVisible();
  await page.getByLabel("Name").fill("Jo");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This name could be mistaken for Jo");
  await page.getByLabel("Name").fill("Josefine");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect(asked).toBeHidden();
});
