import type { Page } from "@playwright/test";
import { changeRole } from "@/lib/forum/people/roles/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled } from "../support/write-in";

test.use({ copy: "admin" });

/** Signs somebody in and makes an admin of them. */
async function signInAdmin(page: Page, databaseUrl: string): Promise<string> {
  await signIn(page, someone(), "/ask");
  const handle = await handleOf(page);
  await beside(databaseUrl, async () => {
    const { id: personId } = await memberCalled(handle);
    await perform(changeRole, { personId, role: "admin" }, { actor: SYSTEM, source: "command" });
  });
  await page.reload();
  return handle;
}

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("an admin sets a threshold and words a reason, and reads what is wrong", async ({ page, forum }) => {
      await signIn(page, someone());
      expect((await page.goto("/admin"))?.status()).toBe(404);
      await signInAdmin(page, forum.databaseUrl);
      await page.getByRole("link", { name: "Run the forum" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Admin overview");

      await page.getByRole("link", { name: "Thresholds", exact: true }).click();
      await page.getByRole("link", { name: "Change: Days to appeal" }).click();
      await page.getByLabel("New value").fill("3");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("A whole number from 20 to 365.");
      await page.getByLabel("New value").fill("30");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("status").first()).toContainText("Saved.");
      await expect(page.locator("#appealDays")).toContainText("30");
      await page.getByRole("link", { name: "Change: Days to appeal" }).click();
      await page.getByRole("button", { name: "Reset to 20" }).click();
      await expect(page.locator("#appealDays")).not.toContainText("default");

      await page.getByRole("link", { name: "Reasons", exact: true }).click();
      await page.getByRole("link", { name: "Change: Already posted" }).click();
      await expect(page.getByLabel("Short title")).toHaveValue("Already posted");
      await page.getByLabel("Short title").fill(`Said before, ${script}`);
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("button", { name: `Up: Said before, ${script}` }).click();
      await expect(page.getByRole("heading", { level: 3 }).nth(5)).toHaveText(`Said before, ${script}`);
      await page.getByRole("link", { name: `Change: Said before, ${script}` }).click();
      await expect(page.getByLabel("Short title")).toHaveValue(`Said before, ${script}`);
      await page.getByLabel("Short title").fill("Already posted");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("button", { name: "Down: Already posted" }).click();
      await expect(page.getByRole("heading", { level: 3 }).nth(6)).toHaveText("Already posted");
    });
  });
}

test("two admins must agree to end a third's role, and their pages are accessible", async ({
  page,
  browser,
  forum,
}) => {
  const first = await signInAdmin(page, forum.databaseUrl);
  const context = await browser.newContext({ baseURL: forum.url });
  const other = await context.newPage();
  const second = await signInAdmin(other, forum.databaseUrl);

  await page.goto("/admin/members");
  await page.getByLabel("Handle, name or whole email address").fill(second.slice(0, 5));
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: `Change the role of ${second}` }).click();
  await page.getByRole("radio", { name: "Moderator" }).check();
  await page.getByRole("button", { name: "Propose the change" }).click();
  await expect(page.getByText(`Change ${second} from admin to moderator`)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Agree/ })).toHaveCount(0);

  await other.goto("/admin/members");
  expect(await faultsOf(other)).toEqual([]);
  await other.getByRole("button", { name: /^Agree/ }).click();
  // Whoever agreed to their own end is at home nowhere here any more.
  await expect(async () => {
    expect((await other.goto("/admin"))?.status()).toBe(404);
  }).toPass();
  for (const path of ["", "/thresholds?change=hideWeight", "/reasons?change=2", `/members?find=${first}`]) {
    await page.goto(`/admin${path}`);
    expect(await faultsOf(page), path).toEqual([]);
  }
  await context.close();
});
