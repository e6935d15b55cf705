import { devices } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ copy: "flagging" });

const ADVICE = "Take three painkillers before each run and your knee will never complain.";

for (const script of [true, false]) {
  test(`a reply is flagged on a phone, the flag withdrawn, and a visitor reports it, with${script ? "" : "out"} script`, async ({
    browser,
    forum,
  }) => {
    const phone = { ...devices["iPhone 13"], defaultBrowserType: undefined };
    const page = await (
      await browser.newContext({ ...phone, baseURL: forum.url, javaScriptEnabled: script })
    ).newPage();
    const { commentId } = await beside(forum.databaseUrl, async () =>
      reply(await memberCalled("ben"), 4, ADVICE),
    );
    const flagged = `/flag/comment/${commentId}`;

    await page.goto(flagged);
    await expect(page.getByRole("heading", { name: "Sign in to flag this" })).toBeVisible();
    await page.getByRole("link", { name: "report illegal content" }).click();
    await expect(page.getByLabel("Link", { exact: true })).toHaveValue(`${forum.url}/c/${commentId}`);
    if (script) expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Link", { exact: true }).fill("https://elsewhere.example.org/c/1");
    await page.getByLabel("Why it is illegal").fill("It tells people to take medicine, against the law.");
    await page.getByLabel("To the best of my knowledge").check();
    await page.getByRole("button", { name: "Send report" }).click();
    await expect(page.getByText("This link leads to another site").first()).toBeVisible();
    await expect(page.getByLabel("Why it is illegal")).toHaveValue(/take medicine/);
    await page.getByLabel("Link", { exact: true }).fill(`/c/${commentId}`);
    await page.getByRole("button", { name: "Send report" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We received your report");

    await signIn(page, someone());
    if (script) {
      await page.goto(`/c/${commentId}`);
      const link = page.locator(`#c${commentId} > .b`).getByRole("link", { name: "Flag this reply" });
      const box = await link.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await link.click();
    } else await page.goto(flagged);
    await expect(page).toHaveURL(flagged);
    await expect(page.getByRole("region", { name: "What you are flagging" })).toContainText(ADVICE);
    if (script) expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Dangerous advice").check();
    await page.getByRole("button", { name: "Send flag" }).click();
    await expect(page.getByText("Say what is dangerous about it").first()).toBeVisible();
    await expect(page.getByLabel("Dangerous advice")).toBeChecked();
    await page.getByLabel("In your own words").fill("Nobody should run on painkillers.");
    await page.getByRole("button", { name: "Send flag" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you for your flag");

    if (script) {
      await page.goto(`/c/${commentId}`);
      await expect(page.getByRole("link", { name: "You flagged this reply" })).toBeVisible();
    }
    await page.goto("/flags");
    await expect(page.getByRole("listitem").filter({ hasText: "on painkillers" })).toContainText(
      "No moderator has decided yet.",
    );
    if (script) expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: /^Withdraw flag/ }).click();
    await expect(page.getByText("You withdrew this flag.")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  });
}
