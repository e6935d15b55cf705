import { runSql } from "@/db/databases";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ copy: "members" });

const SHORT = "Alternate days, never two in a row.";
const LONG = `${"Count the weeks honestly, and walk before you run. ".repeat(20)}And then some more.`;

for (const script of [true, false]) {
  test(`the asker accepts an answer, replaces it, and accepts none, with${script ? "" : "out"} script`, async ({
    browser,
    forum,
  }) => {
    const page = await (
      await browser.newContext({ baseURL: forum.url, javaScriptEnabled: script })
    ).newPage();
    await signIn(page, someone());
    const handle = await handleOf(page);
    const { path, short, long } = await beside(forum.databaseUrl, async () => {
      const actor = await memberCalled(handle);
      const title = `May I run on two days in a row, ${script ? "pressed" : "told plainly"}?`;
      const body = fromPlainText("Nobody tells me, and the plan that I have says nothing of it.");
      const asked = { title, body, tags: ["itbs"], askedOfAuthor: false };
      const { threadId, slug } = await perform(askQuestion, asked, { actor, source: "job" });
      const ben = await memberCalled("ben");
      const { commentId: short } = await reply(ben, threadId, SHORT);
      const { commentId: long } = await reply(ben, threadId, LONG);
      return { path: `/t/${threadId}/${slug}`, short, long };
    });
    const press = async (commentId: number, name: string) => {
      if (script) {
        const row = page.locator(`#c${commentId} > .b > .do`);
        return row.getByRole("button", { name }).click();
      }
      await page
        .getByRole("link", { name: /Choose the reply that solved it|Change the accepted answer/ })
        .click();
      const entry = page
        .locator(".acceptable > li")
        .filter({ has: page.locator(`a[href="/c/${commentId}"]`) });
      return entry.getByRole("button", { name }).click();
    };
    const quoted = page.getByRole("region", { name: "Accepted answer" });

    await page.goto(path);
    await expect(page.getByText(/^Your question\?/)).toBeVisible();
    await press(short, "This solved it");
    await expect(page).toHaveURL(new RegExp(path));
    await expect(quoted).toContainText(SHORT);
    await expect(quoted.getByRole("link", { name: "See it in the thread" })).toHaveAttribute(
      "href",
      `#c${short}`,
    );
    await expect(page.locator(`#c${short} > .b > .do`)).toContainText(
      script ? "You found this helpful" : "Helpful 1",
    );
    if (script) expect(await faultsOf(page)).toEqual([]);

    await press(long, "This solved it");
    await expect(quoted).toContainText("Count the weeks honestly");
    await expect(quoted).not.toContainText("And then some more.");
    await expect(quoted.getByRole("link", { name: "Read in full" })).toBeVisible();

    await press(long, "Remove as accepted");
    await expect(page).toHaveURL(new RegExp(`${path}.*#c${long}$`));
    await expect(quoted).toHaveCount(0);
    await expect(page.locator(".mark.ok")).toHaveCount(0);
    await page.context().close();
  });
}

test("the author accepts an answer by key, and nobody else can", async ({ page, forum }) => {
  const { path, commentId } = await beside(forum.databaseUrl, async () => {
    const actor = await memberCalled("ada");
    const title = "Does the answer need a press of the mouse?";
    const body = fromPlainText("My hand is in plaster as well, and there are keys for all the rest.");
    const asked = { title, body, tags: ["itbs"], askedOfAuthor: true };
    const { threadId, slug } = await perform(askQuestion, asked, { actor, source: "job" });
    const { commentId } = await reply(await memberCalled("ben"), threadId, SHORT);
    return { path: `/t/${threadId}/${slug}`, commentId };
  });
  await signIn(page, someone(), path);
  await expect(page.getByRole("link", { name: /^Your account/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "This solved it" })).toHaveCount(0);
  await page.goto(`/accept/${path.split("/")[2]}`);
  await expect(
    page.getByText("Only the person who asked, or the author, can accept an answer."),
  ).toBeVisible();

  const handle = await handleOf(page);
  await runSql(forum.databaseUrl, `update people set role = 'author' where handle = '${handle}'`);
  await page.goto(path);
  await expect(page.getByRole("button", { name: "Accept answer" })).toHaveCount(1);
  await expect(page.locator(".account .av")).toHaveClass(/is-author/);
  const before = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const row = page.locator(`#c${commentId} .do`);
    await expect(row.getByText("Accept", { exact: true })).toBeVisible();
    expect((await row.boundingBox())?.height).toBe(28);
  }
  await page.setViewportSize(before);
  await page.keyboard.press("j");
  await expect(page.locator(`#c${commentId} > .b`)).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByRole("region", { name: "Accepted answer" })).toContainText(SHORT);
});
