import { runSql } from "@/db/databases";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ copy: "members" });

const ASKED = "Thanks for writing this. Does my IT band need rest or work while the stairs still hurt?";
const TITLE = "Does my IT band need rest or work while the stairs still hurt?";

for (const script of [true, false]) {
  test(`a moderator makes a comment a question, and every old link works, with${script ? "" : "out"} script`, async ({
    browser,
    forum,
  }) => {
    test.slow();
    const page = await (
      await browser.newContext({ baseURL: forum.url, javaScriptEnabled: script })
    ).newPage();
    await page.goto("/");
    const article = (await page.locator('.pin a[href^="/t/"]').first().getAttribute("href")) ?? "";
    const id = Number(article.split("/")[2]);
    const { asked, nested } = await beside(forum.databaseUrl, async () => {
      const ada = await memberCalled("ada");
      const { commentId: asked } = await reply(ada, id, ASKED);
      const answer = await reply(await memberCalled("ben"), id, "Rest first, I would say.", asked);
      const { commentId: nested } = await reply(ada, id, "Then that is what I do.", answer.commentId);
      return { asked, nested };
    });
    const old = `${article}/replies/${asked}`;

    await signIn(page, someone(), old);
    if (script) {
      await expect(page.getByRole("link", { name: /^Your account/ })).toBeVisible();
      await expect(page.getByRole("link", { name: "Turn this comment into a thread" })).toHaveCount(0);
    }
    expect((await page.request.get(`/promote/${asked}`)).status()).toBe(404);
    const handle = await handleOf(page);
    await runSql(forum.databaseUrl, `update people set role = 'moderator' where handle = '${handle}'`);
    await page.goto(script ? old : `/promote/${asked}`);
    if (script) {
      await page.keyboard.press("j");
      await expect(page.locator(`#c${asked} > .b`)).toBeFocused();
      await expect(
        page.locator(`#c${asked} > .b`).getByRole("link", { name: "Turn this comment into a thread" }),
      ).toBeVisible();
      await page.keyboard.press("t");
    }
    await expect(page).toHaveURL(`/promote/${asked}`);
    await expect(page.getByText("2 replies move with the comment")).toBeVisible();
    await expect(page.getByLabel("Title")).toHaveValue(TITLE);
    await expect(page.getByRole("checkbox", { name: "IT band" })).toBeChecked();
    if (script) expect(await faultsOf(page)).toEqual([]);
    await expect(page.getByLabel("Reason", { exact: true })).toHaveValue(/\d/);
    await page.getByLabel("Title").fill("Short");
    await page.getByRole("button", { name: "Create thread" }).click();
    await expect(page.getByText(/at least 15 characters/).first()).toBeVisible();
    await page.getByLabel("Title").fill(TITLE);
    await page.getByRole("button", { name: "Create thread" }).click();

    await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
    const made = new URL(page.url()).pathname;
    await expect(page.getByText("2 replies").first()).toBeVisible();
    await expect(page.locator(`#c${nested}`)).toContainText("Then that is what I do.");

    await page.goto(`${article}/newest`);
    const line = page.locator(`#c${asked}`);
    await expect(line).toHaveText(`This reply became a question of its own: ${TITLE}`);
    await expect(line.getByRole("link")).toHaveAttribute("href", made);
    if (script) expect(await faultsOf(page)).toEqual([]);
    for (const [link, leads] of [
      [`/c/${asked}`, made],
      [`/c/${nested}`, `${made}#c${nested}`],
      [old, made],
      [`${article}/replies/${nested}`, `${made}#c${nested}`],
      [`${article}/history/${nested}`, `${made}#c${nested}`],
    ]) {
      await page.goto(link ?? "");
      await expect(page, link).toHaveURL(leads ?? "");
    }
    if (script) {
      await page.goto(`${article}#c${nested}`);
      await expect(page).toHaveURL(`${made}#c${nested}`);
    }
    await page.goto(`/promote/${asked}`);
    await expect(page.getByText("This comment is now its own thread. Reply there.")).toBeVisible();
    await page.context().close();
  });
}

test("on a phone every sign on a thread has words, or is explained above the replies", async ({
  browser,
  forum,
}) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const page = await (await browser.newContext({ baseURL: forum.url, ...phone })).newPage();
  await signIn(page, someone());
  const handle = await handleOf(page);
  for (const role of ["member", "moderator", "author"]) {
    await runSql(forum.databaseUrl, `update people set role = '${role}' where handle = '${handle}'`);
    await page.goto("/t/1/x");
    await expect(page.locator(".moderation-links").first()).toBeVisible();
    const signs = page.locator("main :is(a, button, summary), header nav a").filter({ visible: true });
    const shown = (await signs.allInnerTexts()).map((words) => words.trim());
    const alone = shown.filter((words) => !/\p{L}/u.test(words));
    const legend = page.locator(".signs");
    if (role === "member") await expect(legend).toHaveCount(0);
    else await legend.locator("summary").click();
    const explained = await legend.locator("li > i").allTextContents();
    expect(
      alone.filter((sign) => !explained.includes(sign)),
      role,
    ).toEqual([]);
    if (role === "member") continue;
    await expect(legend.getByText("Turn this comment into a thread")).toBeVisible();
    expect(await faultsOf(page), role).toEqual([]);
  }
  await page.context().close();
});
