import { runSql } from "@/db/databases";
import { faultsOf } from "../support/axe";
import { signInAsModerator } from "../support/cases";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { typeInto } from "../support/writing";

test.use({ copy: "held" });

const WORDS = "This plan brought me back in nine weeks: https://plans.example/knee and I would do it again.";

test("a first post with a link is held: only its writer sees it, until a moderator approves it", async ({
  page,
  browser,
  forum,
}) => {
  const newcomer = someone();
  await signIn(page, newcomer);
  const handle = await handleOf(page);
  await runSql(forum.databaseUrl, `update people set trust = 0 where handle = '${handle}'`);

  const follower = await (await browser.newContext({ baseURL: forum.url })).newPage();
  await signIn(follower, someone());
  await follower.goto("/t/4/x");
  await follower.getByRole("button", { name: "Follow", exact: true }).click();
  await expect(follower.getByRole("button", { name: "Following", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  await page.goto("/reply/4");
  await typeInto(page, "Your reply", WORDS);
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(page).toHaveURL(/\/decisions\/\d+$/);
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your reply is being checked");
  await expect(main).toContainText("A moderator checks first posts with links; we’ll email you.");
  const reason = page.getByText("This is the member’s first post with a link to another site.");
  await expect(reason).toBeHidden();
  await page.getByText("The formal statement").click();
  await expect(reason).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("link", { name: "See it in the thread" }).click();
  const held = page.getByRole("listitem", { name: "Your reply, being checked" });
  await expect(held).toContainText("brought me back in nine weeks");
  await expect(held).toBeInViewport();
  expect(await faultsOf(page)).toEqual([]);

  await follower.goto("/t/4/x");
  await expect(follower.getByRole("main")).not.toContainText("brought me back");
  await follower.goto("/inbox");
  await expect(follower.getByRole("main")).not.toContainText("plans.example");

  const moderator = await (await browser.newContext({ baseURL: forum.url })).newPage();
  await signInAsModerator(moderator, forum);
  await moderator.goto("/t/4/x");
  await expect(moderator.getByRole("listitem", { name: "A reply, being checked" })).toContainText(
    "nine weeks",
  );
  await moderator.goto("/moderation");
  await moderator
    .locator(".queue-row")
    .filter({ hasText: "nine weeks" })
    .getByRole("link", { name: /^Review:/ })
    .click();
  await expect(moderator.getByRole("region", { name: "Flags" })).toContainText("link to another site");
  await moderator.getByRole("radio", { name: "Approve", exact: true }).check();
  await moderator.getByRole("button", { name: "Decide" }).click();
  await expect(moderator.locator(".done")).toBeVisible();

  await expect(async () => {
    await follower.goto("/inbox");
    await expect(follower.getByRole("main")).toContainText("replied in a thread you follow", {
      timeout: 1_000,
    });
  }).toPass();
  await follower.goto("/t/4/x");
  await expect(follower.getByRole("link", { name: "https://plans.example/knee" })).toBeVisible();
});
