import { runSql } from "@/db/databases";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ copy: "members" });

/** A question of ada's with two answers of the author, the older first. */
function asked(databaseUrl: string, title: string) {
  return beside(databaseUrl, async () => {
    const body = fromPlainText("I was told both, and would like to know which of it holds.");
    const input = { title, body, tags: ["itbs"], askedOfAuthor: true };
    const { threadId, slug } = await perform(askQuestion, input, {
      actor: await memberCalled("ada"),
      source: "job",
    });
    const author = await memberCalled("coach-jo");
    const old = await reply(author, threadId, "Roll the band with the hardest foam roller you can find.");
    const newer = await reply(
      author,
      threadId,
      "Leave the foam roller alone: the band cannot be rolled longer.",
    );
    return { path: `/t/${threadId}/${slug}`, old: old.commentId, newer: newer.commentId };
  });
}

test("the author's answers can be read by tag, searched and followed, also without script", async ({
  browser,
  forum,
  request,
}) => {
  const title = "Does a foam roller make the band longer?";
  const { newer } = await asked(forum.databaseUrl, title);
  const page = await (await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false })).newPage();
  await page.goto("/");
  const toAnswers = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Answers" });
  await toAnswers.click();
  await expect(toAnswers).toHaveAttribute("aria-current", "page");
  const first = page.locator(".answer-list > li").first();
  await expect(first.getByRole("link", { name: title })).toHaveAttribute("href", `/c/${newer}`);
  await page
    .getByRole("navigation", { name: "Answers by tag" })
    .getByRole("link", { name: /IT band/ })
    .click();
  await expect(page).toHaveURL("/answers/itbs");
  await expect(first).toContainText("Leave the foam roller alone");

  await page.getByRole("searchbox", { name: "Search the answers" }).fill("may I use a foam roller?");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/answers\/search\?q=may/);
  await expect(page.locator(".answer-list")).toContainText("foam roller");
  await expect(page.locator(".answer-list mark").first()).toBeVisible();
  const noindex = page.locator('meta[name="robots"]');
  await expect(noindex).toHaveAttribute("content", /noindex/);
  const long = new URLSearchParams({ q: "🏃".repeat(10_000) });
  const searched = await request.get(`/answers/search?${long}`);
  expect([searched.status(), (await searched.text()).includes("No answer found")]).toEqual([200, true]);
  expect(await (await request.get(`/api/answers?${long}`)).json()).toMatchObject({ care: null, answers: [] });

  await page.goto("/answers");
  const link = page.locator('link[type="application/atom+xml"]');
  const feed = await request.get((await link.getAttribute("href")) ?? "");
  expect(feed.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(await feed.text()).toContain(`<id>${forum.url}/c/${newer}</id>`);
  const again = await request.get("/feeds/answers/atom", {
    headers: { "if-none-match": feed.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.get("/answers/feed")).url()).toBe(`${forum.url}/feeds/answers/atom`);
  await page.context().close();
});

for (const script of [true, false]) {
  test(`the author marks an old answer as outdated, links the newer one, and undoes it, with${script ? "" : "out"} script`, async ({
    browser,
    forum,
  }) => {
    const words = script ? "pressed" : "told plainly";
    const { path, old, newer } = await asked(forum.databaseUrl, `Shall I roll the band or not, ${words}?`);
    const context = await browser.newContext({ baseURL: forum.url, javaScriptEnabled: script });
    const page = await context.newPage();
    await signIn(page, someone());
    const handle = await handleOf(page);
    expect((await page.goto(`/mark-outdated/${old}`))?.status()).toBe(404);
    await runSql(forum.databaseUrl, `update people set role = 'author' where handle = '${handle}'`);
    await page.goto(script ? path : `/mark-outdated/${old}`);
    if (script) await page.locator(`#c${old} .outdate`).click();
    await expect(page.getByRole("heading", { name: "Is this answer outdated?" })).toBeVisible();
    if (script) expect(await faultsOf(page)).toEqual([]);

    await page.getByLabel("Link to a newer reply").fill("https://elsewhere.example/c/1");
    await page.getByRole("button", { name: "Mark as outdated" }).click();
    await expect(page.locator("#link-error")).toContainText("leads to no reply here");
    await expect(page.getByLabel("Link to a newer reply")).toHaveValue("https://elsewhere.example/c/1");
    await page.getByLabel("Link to a newer reply").fill(`${forum.url}/c/${newer}`);
    await page.getByRole("button", { name: "Mark as outdated" }).click();
    await expect(page).toHaveURL(new RegExp(`${path}.*#c${old}$`));
    const place = page.locator(`#c${old} > .b`);
    await expect(place).toContainText("Outdated since");
    await expect(place).toContainText("hardest foam roller");
    await expect(place.getByRole("link", { name: "Read the newer answer" })).toHaveAttribute(
      "href",
      `/c/${newer}`,
    );
    if (script) expect(await faultsOf(page)).toEqual([]);

    await page.goto("/answers");
    await expect(page.locator("li").filter({ has: page.locator(`h2 a[href="/c/${old}"]`) })).toContainText(
      "Outdated since",
    );
    await page.goto(`/mark-outdated/${old}`);
    await page.getByRole("button", { name: "Remove the outdated mark" }).click();
    await expect(page).toHaveURL(new RegExp(`${path}.*#c${old}$`));
    await expect(place).not.toContainText("Outdated since");
    await context.close();
  });
}
