import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { askForLink, asNewcomer, linkTo, signInByMail, someone } from "../support/sign-in";
import { beside } from "../support/write-in";

test.use({ embedded: true });

for (const [script, width] of [
  [true, 1280],
  [true, 390],
  [false, 390],
] as const) {
  test.describe(`${script ? "with" : "without"} script, at ${width} pixels`, () => {
    test.use({ javaScriptEnabled: script, viewport: { width, height: 844 } });

    test("a new member signs in by an emailed link, gets a neutral handle, and signs out", async ({
      page,
      context,
    }) => {
      await signInByMail(page, someone(), "/ask");
      const account = page.getByRole("banner").getByRole("link").last();
      await expect(account).toHaveAccessibleName(/^Your account, [a-z]+-[a-z]+$/);
      const cookies = await context.cookies();
      const session = cookies.find(({ name }) => name === "next-auth.session-token");
      expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", secure: false });
      expect(cookies.find(({ name }) => name === "comeback_signed_in")).toMatchObject({
        value: expect.stringMatching(/^[a-z]+-[a-z]+$/),
        httpOnly: false,
      });

      await account.click();
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await expect(page).toHaveURL("/");
      const left = (await context.cookies()).map(({ name }) => name);
      expect(left).not.toContain("next-auth.session-token");
      expect(left).not.toContain("comeback_signed_in");
      await page.goto("/ask");
      await expect(page.getByText("You sign in when you send this.")).toBeVisible();
    });

    test("an invalid address is named and stays in its field", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByLabel("Your email address").fill("nobody at home");
      await page.getByRole("button", { name: "Send me a link" }).click();
      await expect(page.getByText("This email address is not valid.").first()).toBeVisible();
      await expect(page.getByLabel("Your email address")).toHaveValue("nobody at home");
      await expect(page.getByLabel("Your email address")).toHaveAttribute("aria-invalid", "true");
    });
  });
}

test("a newcomer is welcomed, takes another name, finds threads by an injury, and removes the injury", async ({
  page,
  browser,
  baseURL,
  forum,
}) => {
  const email = someone();
  await askForLink(page, email, "/t/4/x");
  await page.goto(await linkTo(page, email));
  await asNewcomer(forum, () => page.getByRole("main").getByRole("button", { name: "Sign in" }).click());
  await expect(page).toHaveURL("/welcome?next=%2Ft%2F4%2Fx");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You’re in");
  await expect(page.getByRole("link", { name: "Skip", exact: true })).toHaveAttribute("href", "/t/4/x");
  expect(await faultsOf(page)).toEqual([]);

  const name = `slow-heron-${Date.now() % 100_000}`;
  await page.getByText("Choose another name").click();
  await page.getByLabel("Your name here").fill("a");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("A handle has 2 to 40 characters");
  await page.getByLabel("Your name here").fill(name);
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByText(`Your name here is ${name}.`)).toBeVisible();

  await page.getByRole("combobox", { name: "Injury" }).selectOption("IT band");
  await page.getByLabel("Since when").fill("2026-03");
  await page.getByRole("button", { name: "Find threads" }).click();
  const fitting = page.getByRole("region", { name: "Threads that fit" });
  await expect(fitting.getByRole("listitem").first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/t\/4\//);

  const plain = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const settings = await plain.newPage();
  await settings.goto("/settings");
  await expect(settings.getByLabel("Since when")).toHaveValue("2026-03");
  await settings.getByRole("button", { name: "Remove your injury" }).click();
  await expect(settings.getByText("Injury removed.")).toBeVisible();
  await expect(settings.getByRole("combobox", { name: "Injury" })).toHaveValue("");
  await plain.close();
});

test("opening a link does not use it up; it works once, and says so the second time", async ({
  page,
  request,
  context,
}) => {
  const email = someone();
  await askForLink(page, email);
  await expect(page).toHaveURL("/sign-in/sent");
  const link = await linkTo(page, email);
  const token = new URL(link, "http://here").searchParams.get("token") ?? "";
  for (const scanned of [link, `/api/auth/callback/email?token=${token}`]) await request.get(scanned);

  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/");
  await context.clearCookies();
  await page.goto(link);
  await expect(page.getByText("This link was already used, or it is too old.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send me a link" })).toBeVisible();
});

test("a link older than ten minutes does not sign in", async ({ page, forum, context }) => {
  const email = someone();
  await askForLink(page, email);
  const link = await linkTo(page, email);
  await beside(forum.databaseUrl, () =>
    database().execute(
      sql`update verification_tokens set expires = now() - interval '1 second' where identifier = ${email}`,
    ),
  );
  await page.goto(link);
  await expect(page.getByText("or it is too old")).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("next-auth.session-token");
});

test("nobody is sent to another site after signing in", async ({ page }) => {
  for (const elsewhere of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(elsewhere)}`);
    await expect(page.locator("input[name=next]")).toHaveValue("/");
    for (const path of ["confirm?token=x&", "code?", "sent?"]) {
      await page.goto(`/sign-in/${path}next=${encodeURIComponent(elsewhere)}`);
      await expect(page.locator("input[name=next]")).toHaveValue("/");
    }
  }
});

test("another site's form can neither sign in nor sign out", async ({ request }) => {
  const headers = { origin: "https://evil.example", accept: "application/json" };
  const out = await request.post("/api/sign-out", { headers, form: {} });
  expect(out.status()).toBe(403);
  expect(out.headers()["set-cookie"]).toBeUndefined();
  expect(out.headers()["content-type"]).toBe("application/problem+json");
  const into = await request.post("/api/auth/callback/email?token=x", { headers, form: {} });
  expect(into.status()).toBe(403);
});

test("next-auth's other routes do not exist", async ({ request }) => {
  for (const path of [
    "signin",
    "signin/email",
    "signin/google",
    "callback/google",
    "session",
    "csrf",
    "providers",
    "_log",
  ])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
});

test("only a signed-in member gets viewer data", async ({ page }) => {
  const visitor = await page.request.get("/api/viewer");
  expect(await visitor.json()).toBeNull();
  await signInByMail(page, someone());
  const member = await page.request.get("/api/viewer");
  expect(member.headers()["cache-control"]).toBe("private, no-store");
  expect(await member.json()).toMatchObject({
    signedIn: true,
    handle: expect.stringMatching(/^[a-z]+-[a-z]+$/),
  });
});

for (const width of [390, 1280]) {
  test(`at ${width} pixels nothing moves when a public page learns who reads it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const places = () =>
      page
        // One link makes room for two: the room is what must stay.
        .locator("header a:not(.account a), header div.account, h1, h2")
        .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    await page.goto("/about");
    await page.evaluate(() => document.fonts.ready);
    const before = await places();
    await signInByMail(page, someone(), "/about");
    await expect(page.getByRole("link", { name: "Your account" })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    expect(await places()).toEqual(before);
  });
}
