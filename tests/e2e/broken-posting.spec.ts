import pg from "pg";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { draftState, typeInto } from "../support/writing";

test.use({ copy: "broken-posting", embedded: true });

const REPLY = "Your reply";

test("a server killed while posting loses nothing, and posts once when it is back", async ({
  page,
  forum,
}) => {
  await signIn(page, someone(), "/reply/4");
  const words = "Sent at the moment the power went.";
  await typeInto(page, REPLY, words);
  await expect(draftState(page)).toHaveText("Saved.");

  // The write is held up inside its transaction, so that the power goes while it is under way.
  const holder = new pg.Client(forum.databaseUrl);
  holder.on("error", () => undefined);
  await holder.connect();
  await holder.query("begin; lock table comments in exclusive mode");
  await page.getByRole("button", { name: "Reply" }).click();
  await expect
    .poll(
      async () => (await holder.query("select count(*)::int n from pg_locks where not granted")).rows[0].n,
    )
    .toBeGreaterThan(0);
  await forum.kill();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Everything you wrote is still here");
  await expect(page.locator(".ProseMirror")).toHaveText(words);

  await forum.restart();
  await page.reload();
  await expect(page.locator(".ProseMirror")).toHaveText(words);
  await page.getByRole("button", { name: "Reply" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.getByText(words)).toHaveCount(1);
  await page.goto("/drafts");
  await expect(page.getByRole("heading", { name: "No drafts" })).toBeVisible();
});

test("an old error is not shown again if the connection breaks after the mistake was mended", async ({
  page,
}) => {
  await signIn(page, someone(), "/ask");
  await page.getByLabel("Your question").fill("Too short");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Your title has 9.");
  await page.getByLabel("Your question").fill("Is this one long enough by now?");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(alert).toContainText("Everything you wrote is still here");
  await expect(page.getByText("Your title has 9.")).toHaveCount(0);
});

test("a lost response causes no second post, even from a tab opened again", async ({ page }) => {
  await signIn(page, someone(), "/reply/4");
  const words = "Posted, but nobody was told.";
  await typeInto(page, REPLY, words);
  await expect(draftState(page)).toHaveText("Saved.");
  await page.route("**/reply/4", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Reply" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Everything you wrote is still here");
  await page.unroute("**/reply/4");
  await page.reload();
  await expect(page.getByText("You posted or deleted this draft elsewhere.")).toBeVisible();
  await page.getByRole("button", { name: "Keep this text" }).click();
  await expect(draftState(page)).toHaveText("Saved.");
  await page.getByRole("button", { name: "Reply" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.getByText(words)).toHaveCount(1);
  await page.goto("/drafts");
  await expect(page.getByRole("heading", { name: "No drafts" })).toBeVisible();
});
