import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/e2e";
import { askForLink, codeTo, linkTo, someone } from "../support/sign-in";

test.use({ embedded: true });

const WRONG = "That code is wrong.";
const TITLE = "Does the knee hurt on the way down only?";

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("a link opened in another browser asks for the code of the same email, and signs in there", async ({
      page,
      browser,
      baseURL,
    }) => {
      const email = someone();
      await page.goto("/ask");
      await page.getByLabel("Your question").fill(TITLE);
      if (script) await page.getByRole("button", { name: "Ask", exact: true }).click();
      await askForLink(page, email, "/ask");
      const [link, code] = [await linkTo(page, email), await codeTo(page, email)];
      const phone = await anotherBrowser(browser, { baseURL, javaScriptEnabled: script });
      await phone.goto(link);
      await expect(phone.getByRole("heading", { name: "One more step" })).toBeVisible();

      await typeCode(phone, anotherThan(code));
      await expect(phone.getByText(WRONG).first()).toBeVisible();
      await expect(phone.getByLabel("6-digit code")).toHaveAttribute("aria-invalid", "true");
      expect(await isSignedIn(phone)).toBe(false);

      await typeCode(phone, code);
      await expect(phone).toHaveURL("/ask?elsewhere=yes");
      await expect(phone.getByText("Your text waits in the other browser.")).toBeVisible();
      await expect(phone.getByLabel("Your question")).toHaveValue("");
      expect(await isSignedIn(phone)).toBe(true);
      expect(await isSignedIn(page)).toBe(false);
      await page.goto(link);
      await expect(page.getByText("This link was already used")).toBeVisible();
      await page.goto("/ask");
      if (script) await expect(page.getByLabel("Your question")).toHaveValue(TITLE);
      await phone.context().close();
    });

    test("a code from an email read elsewhere signs in the browser that asked, and the text goes first", async ({
      page,
      context,
    }) => {
      const email = someone();
      const beside = await context.newPage();
      for (const [tab, title] of [
        [beside, "Another question, in another tab"],
        [page, TITLE],
      ] as const) {
        await tab.goto("/ask");
        const question = tab.getByLabel("Your question");
        // The draft of the other tab comes into the field a moment after the page.
        if (script && tab === page) await expect(question).not.toHaveValue("");
        await question.fill(title);
        if (script) await expect(tab.getByText("Saved on this device")).toBeVisible();
      }
      await askForLink(page, email, "/ask");
      const code = await codeTo(page, email);
      await page.goto("/sign-in/sent?next=%2Fask");
      await typeCode(page, anotherThan(code));
      await expect(page.getByText(WRONG).first()).toBeVisible();
      const field = page.getByLabel("6-digit code");
      await expect(field).toHaveAttribute("autocomplete", "one-time-code");
      await expect(field).toHaveAttribute("inputmode", "numeric");
      await typeCode(page, `${code.slice(0, 3)} ${code.slice(3)}`);
      await expect(page).toHaveURL("/ask");
      if (script) await expect(page.getByLabel("Your question")).toHaveValue(TITLE);
      await expect(beside.getByLabel("Your question")).toHaveValue("Another question, in another tab");
      expect(await isSignedIn(page)).toBe(true);
      const cookies = await context.cookies();
      expect(cookies.find(({ name }) => name === "next-auth.session-token")).toMatchObject({
        httpOnly: true,
        sameSite: "Lax",
      });
      expect(cookies.find(({ name }) => name === "comeback_asking")).toMatchObject({ httpOnly: true });
    });

    test("a browser that neither asked nor opened the link reads what to do instead", async ({
      browser,
      baseURL,
    }) => {
      const third = await anotherBrowser(browser, { baseURL, javaScriptEnabled: script });
      await third.goto("/sign-in");
      await third.getByRole("link", { name: "Type its code" }).click();
      await expect(third.getByText("A code works only in the browser that asked for it.")).toBeVisible();
      await expect(third.getByLabel("6-digit code")).toBeHidden();
      await third.getByLabel("Your email address").fill(someone());
      await third.getByRole("button", { name: "Send me a link" }).click();
      await expect(third.getByLabel("6-digit code")).toBeVisible();
      await third.context().close();
    });
  });
}

test("five wrong codes beside a link end its code there, and the link still works in the browser that asked", async ({
  page,
  browser,
  baseURL,
}) => {
  const email = someone();
  await askForLink(page, email);
  const [link, code] = [await linkTo(page, email), await codeTo(page, email)];
  const other = await anotherBrowser(browser, { baseURL });
  await other.goto(link);
  for (let tries = 1; tries <= 4; tries++) {
    await typeCode(other, anotherThan(code));
    await expect(other.getByRole("button", { name: "Sign in" })).toHaveAttribute("aria-disabled", "false");
    await expect(other.getByText(WRONG).first()).toBeVisible();
  }
  await typeCode(other, anotherThan(code));
  await expect(other.getByText("Somebody typed too many wrong codes").first()).toBeVisible();
  await expect(other.getByRole("button", { name: "Send me a link" })).toBeVisible();
  expect(await isSignedIn(other)).toBe(false);
  await other.context().close();
  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/");
  expect(await isSignedIn(page)).toBe(true);
});

test("a link cannot be used from another browser by skipping its page", async ({
  page,
  playwright,
  baseURL,
}) => {
  const email = someone();
  await askForLink(page, email);
  const token = new URL(await linkTo(page, email), "http://here").searchParams.get("token") ?? "";
  const other = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? "" } });
  const answer = await other.post(`/api/auth/callback/email?token=${token}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`/sign-in/confirm?token=${token}`);
  expect(await (await other.get("/api/viewer")).json()).toBeNull();
  await other.dispose();
});

test("the response to a code is the same for known and unknown addresses", async ({ page }) => {
  for (const email of ["mia@example.org", someone()]) {
    await askForLink(page, email);
    await expect(page).toHaveURL("/sign-in/sent");
    const code = await codeTo(page, email);
    await page.goto("/sign-in/code");
    await typeCode(page, anotherThan(code));
    await expect(page.getByText(WRONG).first()).toBeVisible();
  }
});

type Options = { baseURL: string | undefined; javaScriptEnabled?: boolean };

async function anotherBrowser(browser: Browser, options: Options): Promise<Page> {
  return (await browser.newContext({ ...options, viewport: { width: 390, height: 844 } })).newPage();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("6-digit code").fill(code);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

const anotherThan = (code: string) => (code === "000000" ? "111111" : "000000");

async function isSignedIn(page: Page): Promise<boolean> {
  return (await (await page.request.get("/api/viewer")).json()) !== null;
}
