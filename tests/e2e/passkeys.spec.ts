import type { Locator, Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { VirtualDevice } from "../support/virtual-device";
import { beside } from "../support/write-in";

test.use({ copy: "members" });

const section = (page: Page): Locator => page.getByRole("region", { name: "Passkeys" });

async function addPasskey(page: Page): Promise<void> {
  await page.goto("/settings");
  await section(page).getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("status")).toContainText("Passkey added.");
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL("/");
}

async function pressPasskey(page: Page, next = "/settings"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
}

for (const [width, colorScheme] of [
  [1280, "light"],
  [320, "dark"],
] as const) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test("a member adds a passkey, signs out, and signs in with it to where they were going", async ({
      page,
      context,
    }) => {
      const device = await VirtualDevice.in(page);
      await signIn(page, someone(), "/settings");
      const handle = await handleOf(page);
      await expect(section(page).getByRole("listitem")).toHaveCount(0);
      await addPasskey(page);
      await expect(section(page).getByRole("listitem")).toContainText(/on .*Added.*not used yet/);
      expect(await faultsOf(page)).toEqual([]);
      expect(await device.passkeys()).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);

      await signOut(page);
      await pressPasskey(page, "/following");
      await expect(page).toHaveURL("/following");
      expect(await handleOf(page)).toBe(handle);
      await expect(section(page).getByRole("listitem")).toContainText("last used");
      const names = (await context.cookies()).map(({ name }) => name);
      expect(names).toContain("next-auth.session-token");
      expect(names).toContain("comeback_signed_in");

      await section(page).getByRole("button", { name: "Add a passkey" }).click();
      await expect(section(page).getByRole("alert")).toContainText("has a passkey of yours");
      await signOut(page);
      await page.goto("/sign-in");
      await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  });
}

test("a member without an address signs in with a passkey", async ({ page, forum }) => {
  await VirtualDevice.in(page);
  const email = someone();
  await signIn(page, email, "/settings");
  const handle = await handleOf(page);
  await addPasskey(page);
  await signOut(page);
  await beside(forum.databaseUrl, () =>
    database().execute(sql`update people set email = null, email_verified = null where email = ${email}`),
  );
  await pressPasskey(page);
  await expect(page).toHaveURL("/settings");
  expect(await handleOf(page)).toBe(handle);
});

test("a passkey answer signs in once, only from the browser that asked", async ({
  page,
  context,
  browser,
  forum,
}) => {
  await VirtualDevice.in(page);
  await signIn(page, someone(), "/settings");
  await addPasskey(page);
  await signOut(page);
  const sent = page.waitForRequest("**/api/passkeys/sign-in");
  await pressPasskey(page);
  await expect(page).toHaveURL("/settings");
  const data = (await sent).postData() ?? "";
  const headers = {
    origin: forum.url,
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  };
  await signOut(page);
  const again = await page.request.post("/api/passkeys/sign-in", { headers, data });
  expect(again.status()).toBe(422);
  expect((await again.json()).title).toContain("could not verify");
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("next-auth.session-token");

  // A new answer is held back here, and sent from elsewhere.
  await page.route("**/api/passkeys/sign-in", (route) => route.abort());
  const held = page.waitForRequest("**/api/passkeys/sign-in");
  await pressPasskey(page);
  const elsewhere = await browser.newContext({ baseURL: forum.url });
  const stolen = await elsewhere.request.post("/api/passkeys/sign-in", {
    headers,
    data: (await held).postData() ?? "",
  });
  expect(stolen.status()).toBe(422);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("could not reach the server");
  await elsewhere.close();
});

test("a removed passkey signs nobody in, and the page says what to do", async ({ page }) => {
  await VirtualDevice.in(page);
  await signIn(page, someone(), "/settings");
  await addPasskey(page);
  await section(page)
    .getByRole("button", { name: /^Remove the passkey of/ })
    .click();
  await expect(page.getByRole("status")).toContainText("Passkey removed.");
  await expect(section(page).getByRole("listitem")).toHaveCount(0);
  await signOut(page);
  await pressPasskey(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("was removed");
  await page.goto("/ask");
  await expect(page.getByText("You sign in when you send this.")).toBeVisible();
});

test("nothing is lost if the device refuses", async ({ page }) => {
  const device = await VirtualDevice.in(page);
  await signIn(page, someone(), "/settings");
  await device.refuse();
  await section(page).getByRole("button", { name: "Add a passkey" }).click();
  await expect(section(page).getByRole("alert")).toContainText("No passkey was added");
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByLabel("Your email address").fill("half@typed");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("No passkey was used");
  await expect(page.getByLabel("Your email address")).toHaveValue("half@typed");
  expect(await faultsOf(page)).toEqual([]);
});

test("another site cannot ask, add, remove or sign in", async ({ request }) => {
  const headers = { origin: "https://evil.example", accept: "application/json" };
  for (const path of ["begin", "add", "remove", "sign-in/begin", "sign-in"])
    expect((await request.post(`/api/passkeys/${path}`, { headers, form: {} })).status(), path).toBe(403);
});

test.describe("if passkeys cannot be used", () => {
  test("a browser without passkeys is offered none", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "PublicKeyCredential"));
    await signIn(page, someone(), "/settings");
    await expect(section(page)).toContainText("This browser does not support passkeys");
    await expect(section(page).getByRole("button")).toHaveCount(0);
    await signOut(page);
    await page.goto("/sign-in");
    await expect(page.getByLabel("Your email address")).toBeEditable();
    await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toHaveCount(0);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the settings say what adding needs, and removing works", async ({ page, forum }) => {
    const email = someone();
    await signIn(page, email, "/settings");
    await expect(section(page).locator("noscript p")).toBeVisible();
    await beside(forum.databaseUrl, () =>
      database().execute(sql`
        insert into passkeys (id, person_id, public_key, counter, transports, device)
        select 'one', id, '', 0, '{}', 'Firefox on Linux' from people where email = ${email}`),
    );
    await page.reload();
    await section(page).getByRole("button", { name: "Remove the passkey of Firefox on Linux" }).click();
    await expect(page.getByRole("status")).toContainText("Passkey removed.");
    await expect(section(page).getByRole("listitem")).toHaveCount(0);
    await page.goto("/sign-in");
    await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toHaveCount(0);
  });
});
