import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { findPort } from "@/db/embedded/connection";
import { enrolPerson } from "@/lib/forum/people/operations";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { faultsOf } from "../support/axe";
import { test as base, expect } from "../support/e2e";
import { startOpenIdProvider } from "../support/openid-provider";
import { asNewcomer, signInByMail, someone } from "../support/sign-in";
import { tablesHolding } from "../support/tables-holding";
import { beside, memberCalled, reply } from "../support/write-in";
import { expectWritten, writeInto } from "../support/writing";

const TEXT = "It took me nine weeks, and most of them were patience.";
const CLIENT = { id: "comeback", secret: "a secret for tests only" };

const test = base.extend<object, { settings: Record<string, string> }>({
  settings: [
    async ({ copy: _ }, use) => {
      const port = await findPort();
      const redirectUri = `http://localhost:${port}/api/auth/callback/oidc`;
      const club = await startOpenIdProvider({ ...CLIENT, redirectUri });
      await use({
        PORT: String(port),
        OIDC_ISSUER: club.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        OIDC_NAME: "Running Club",
      });
      await club.stop();
    },
    { scope: "worker" },
  ],
});

test.use({ embedded: true });

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("a provider account signs in, and only its number and address are stored", async ({
      page,
      forum,
    }) => {
      const email = someone();
      await page.goto("/reply/4");
      await writeInto(page, "Your reply", TEXT);
      if (script) await expect(page.getByText("Saved on this device")).toBeVisible();
      await asNewcomer(forum, () => continueAs(page, email, "/reply/4"));
      await expect(page).toHaveURL("/reply/4?new=yes");
      await expect(page.getByText(/Your name here is [a-z]+-[a-z]+\./)).toBeVisible();
      if (script) await expectWritten(page, "Your reply", TEXT);
      expect(await viewer(page)).toMatchObject({ handle: expect.stringMatching(/^[a-z]+-[a-z]+$/) });
      const [person] = await rows(forum.databaseUrl, email);
      expect(person).toMatchObject({ name: null, verified: true, device: expect.stringMatching(/ on /) });
      expect(person?.account).toEqual({ type: "oauth", provider: "oidc", provider_account_id: email });

      await page.goto("/sign-in");
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      if (script) await page.getByRole("button", { name: "Keep drafts and sign out" }).click();
      await expect(page).toHaveURL("/");
      await continueAs(page, email);
      await expect(page).toHaveURL("/");
      expect(await rows(forum.databaseUrl, email)).toHaveLength(1);
    });
  });
}

test("a verified address owns its posts from the old blog at once", async ({ page, forum }) => {
  const email = someone();
  const handle = await guestWith(forum.databaseUrl, email);
  await continueAs(page, email);
  await expect(page).toHaveURL("/");
  expect(await viewer(page)).toMatchObject({ handle });
  await page.goto(`/u/${handle}`);
  await expect(page.getByText("I wrote this years ago")).toBeVisible();
  await expect(page.getByText("If you wrote them")).toBeHidden();
});

test("an address that the provider has not verified belongs to nobody", async ({ page, forum }) => {
  const email = someone();
  const handle = await guestWith(forum.databaseUrl, email);
  await continueAs(page, `new:${email}`);
  await expect(page).toHaveURL("/");
  const { handle: given } = await viewer(page);
  expect(given).toMatch(/^[a-z]+-[a-z]+$/);
  expect(given).not.toBe(handle);
  await page.goto(`/u/${handle}`);
  await expect(page.getByText("If you wrote them")).toBeVisible();
});

test("a member who signed in by email is the same person with a provider account of that address", async ({
  page,
  context,
}) => {
  const email = someone();
  await signInByMail(page, email);
  const { handle } = await viewer(page);
  await context.clearCookies();
  await continueAs(page, email);
  await expect(page).toHaveURL("/");
  expect((await viewer(page)).handle).toBe(handle);
});

test("a return without proof is explained, and offers another way", async ({ page }) => {
  await begin(page, "/ask");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Running Club sent you back without signing you in")).toBeVisible();
  await expect(page.locator("form input[name=next]").first()).toHaveValue("/ask");

  await page.goto("/api/auth/callback/oidc?code=made-up&state=made-up");
  await expect(page.getByText("We could not verify what Running Club sent")).toBeVisible();
  expect(await viewer(page)).toBeNull();
});

test("only the forum's own pages can start a provider sign-in, by POST", async ({ request }) => {
  const headers = { origin: "https://evil.example" };
  expect((await request.post("/api/auth/signin/oidc", { headers, form: {} })).status()).toBe(403);
  for (const path of ["signin/oidc", "signin/google", "callback/google"])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
});

test("the database stores nothing that could sign in again", async ({ page, context, forum }) => {
  const email = someone();
  const seen = new Set<string>();
  const look = async () => {
    for (const { name, value } of await context.cookies(forum.url))
      if (name.startsWith("next-auth.")) seen.add(decodeURIComponent(value));
  };
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (!pathname.startsWith("/api/auth/callback/")) return;
    for (const name of ["code", "state"]) seen.add(searchParams.get(name) ?? "");
  });
  await page.context().clearCookies({ domain: "127.0.0.1" });
  await begin(page, "/");
  await look();
  await page.getByLabel("Account").fill(email);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL("/");
  const onTheWay = [...seen].filter((value) => value.length > 10 && !value.startsWith("http"));
  expect(onTheWay.length).toBeGreaterThanOrEqual(5);

  const left = (await context.cookies(forum.url)).filter(({ name }) => name.includes("next-auth"));
  expect(left.map(({ name }) => name)).toEqual(["next-auth.session-token"]);
  const session = left[0]?.value ?? "";
  expect(session).toMatch(/^[\w-]{43}$/);
  await beside(forum.databaseUrl, async () => {
    expect(await tablesHolding([session, ...onTheWay])).toEqual([]);
    expect(await tablesHolding([hashOfSession(session)])).toEqual(["public.sessions"]);
  });
});

test("a provider account is not tied to another member signed in meanwhile, whose session ends", async ({
  page,
  context,
  forum,
}) => {
  const [first, second] = [someone(), someone()];
  await page.context().clearCookies({ domain: "127.0.0.1" });
  await begin(page, "/");
  const beside = await context.newPage();
  await signInByMail(beside, first);
  const { handle } = await viewer(beside);
  const [old] = (await context.cookies()).filter(({ name }) => name === "next-auth.session-token");

  await page.getByLabel("Account").fill(second);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL("/");
  expect((await viewer(page)).handle).not.toBe(handle);
  const headers = { cookie: `next-auth.session-token=${old?.value}` };
  expect(await (await fetch(`${forum.url}/api/viewer`, { headers })).json()).toBeNull();
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("the ways to sign in do not scroll sideways and have no fault that axe can find", async ({ page }) => {
    for (const path of ["", "?error=declined&provider=oidc", "/code", "/sent", "/confirm?token=x"]) {
      await page.goto(`/sign-in${path}`);
      expect(await faultsOf(page), path).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
    }
  });
});

async function begin(page: Page, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: "Continue with Running Club" }).click();
  await expect(page).toHaveURL(/\/interaction\//);
}

async function continueAs(page: Page, account: string, next = "/"): Promise<void> {
  // The provider remembers who was there last.
  await page.context().clearCookies({ domain: "127.0.0.1" });
  await begin(page, next);
  await page.getByLabel("Account").fill(account);
  await page.getByRole("button", { name: "Log in" }).click();
}

async function viewer(page: Page) {
  return (await page.request.get("/api/viewer")).json();
}

/** A guest of an imported blog with a comment under a thread of the start content. */
async function guestWith(databaseUrl: string, email: string): Promise<string> {
  const handle = email.replace(/@.*/, "");
  await beside(databaseUrl, async () => {
    const guest = { handle, name: "Old Guest", email };
    await perform(enrolPerson, guest, { actor: SYSTEM, source: "import" });
    await reply(await memberCalled(handle), 4, "I wrote this years ago, as a guest of the old blog.");
  });
  return handle;
}

async function rows(databaseUrl: string, email: string) {
  return beside(databaseUrl, async () => {
    const { rows: found } = await database().execute<Record<string, unknown>>(sql`
      select people.name, email_verified is not null as verified,
        (select device from sessions where user_id = people.id order by id desc limit 1) as device,
        (select jsonb_strip_nulls(to_jsonb(accounts)) - 'user_id' from accounts where user_id = people.id) as account
      from people where email = ${email}`);
    return found;
  });
}
