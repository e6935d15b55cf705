import type { Browser } from "@playwright/test";
import { runSql } from "@/db/databases";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import type { Forum } from "../support/forum-process";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ copy: "flag-to-restore" });

const ADVICE = "My doctor had me take one of these tablets each morning for two weeks.";

async function person(browser: Browser, forum: Forum, role = "member") {
  const page = await (await browser.newContext({ baseURL: forum.url })).newPage();
  await signIn(page, someone());
  const handle = await handleOf(page);
  await runSql(forum.databaseUrl, `update people set role = '${role}' where handle = '${handle}'`);
  return { page, handle };
}

test("from a flag to a decision, an appeal and a restore: four people, each notified", async ({
  browser,
  forum,
  request,
}) => {
  const [reader, writer] = [await person(browser, forum), await person(browser, forum)];
  const [decider, other] = [
    await person(browser, forum, "moderator"),
    await person(browser, forum, "moderator"),
  ];
  const { commentId } = await beside(forum.databaseUrl, async () =>
    reply(await memberCalled(writer.handle), 4, ADVICE),
  );
  const isPublic = async () => (await (await request.get(`/c/${commentId}`)).text()).includes(ADVICE);
  await expect.poll(isPublic).toBe(true);

  // A reader flags it.
  await reader.page.goto(`/flag/comment/${commentId}`);
  await reader.page.getByLabel("Dangerous advice").check();
  await reader.page.getByLabel("In your own words").fill("It names a dose.");
  await reader.page.getByRole("button", { name: "Send flag" }).click();
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText("Thank you for your flag");

  // A moderator decides.
  await decider.page.goto("/moderation");
  await decider.page
    .locator(".queue-row", { hasText: ADVICE })
    .getByRole("link", { name: /^Review:/ })
    .click();
  await decider.page.getByRole("radio", { name: "Remove", exact: true }).check();
  await decider.page.getByLabel("Reason", { exact: true }).selectOption({ label: "Dangerous advice" });
  await decider.page.locator("textarea[name=note]").fill("It names a dose, as if for everybody.");
  await decider.page.getByRole("button", { name: "Decide", exact: true }).click();
  await expect.poll(isPublic).toBe(false);

  // Its writer reads why, and appeals.
  await expect(async () => {
    await writer.page.goto("/inbox");
    await expect(
      writer.page.getByText("A moderator removed your reply. Reason: Dangerous advice."),
    ).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await writer.page.locator("ol.inbox a").first().click();
  await expect(writer.page).toHaveURL(/\/decisions\/\d+$/);
  await expect(writer.page.getByRole("heading", { level: 1 })).toHaveText("A moderator removed your reply");
  const main = writer.page.getByRole("main");
  for (const part of [
    ADVICE,
    "It names a dose, as if for everybody.",
    "Somebody flagged your reply",
    "Article 21",
  ])
    await expect(main).toContainText(part);
  await expect(main).not.toContainText(reader.handle);
  expect(await faultsOf(writer.page)).toEqual([]);
  const statement = new URL(writer.page.url()).pathname;
  await writer.page
    .getByLabel("Why this decision is wrong")
    .fill("It says what my doctor told me, to nobody else.");
  await writer.page.getByRole("button", { name: "Send appeal" }).click();
  await expect(main).toContainText("A moderator decides next");

  // Not by whoever decided, but by the other moderator, who asks back first.
  await decider.page.goto("/moderation/appeals");
  await decider.page.locator(".queue-row a").click();
  await expect(decider.page.getByText("another moderator must answer the appeal")).toBeVisible();
  await other.page.goto("/moderation/appeals");
  await other.page.locator(".queue-row a").click();
  await expect(other.page.getByRole("main")).toContainText("to nobody else.");
  expect(await faultsOf(other.page)).toEqual([]);
  await other.page.getByLabel("Ask the member first").fill("Would you add that it was for you alone?");
  await other.page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(other.page.getByText("Wait for the answer, or decide")).toBeVisible();
  await writer.page.goto(statement);
  await writer.page.getByLabel("Your answer").fill("Gladly, as soon as I can.");
  await writer.page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(main).toContainText("Gladly, as soon as I can.");
  await other.page.reload();
  await other.page.getByRole("radio", { name: /^Grant:/ }).check();
  await other.page.getByLabel("Reasons", { exact: true }).fill("It tells of one person, and says so.");
  await other.page.getByRole("button", { name: "Decide the appeal" }).click();
  await expect(other.page.getByRole("status").filter({ hasText: "Granted" })).toBeVisible();

  // The text is back, the log says both, and each hears of it.
  await expect.poll(isPublic).toBe(true);
  const log = await (await request.get("/moderation/log")).text();
  for (const part of ["Removed a reply", "Granted an appeal: removed a reply"]) expect(log).toContain(part);
  for (const secret of [ADVICE, writer.handle, reader.handle]) expect(log).not.toContain(secret);
  await expect(async () => {
    await writer.page.goto("/inbox");
    await expect(writer.page.getByText("A moderator granted your appeal")).toBeVisible({ timeout: 1_000 });
    await reader.page.goto("/inbox");
    await expect(reader.page.getByText("and has now undone this decision")).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await writer.page.goto(statement);
  await expect(main).toContainText("It tells of one person, and says so.");
  expect((await reader.page.goto(statement))?.status()).toBe(404);
});
