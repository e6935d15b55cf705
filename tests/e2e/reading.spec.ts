import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { expect, test } from "../support/e2e";
import { beside, memberCalled, reply } from "../support/write-in";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

test.describe("reading without an account", () => {
  test("the home page leads to the article, its tabs, and the body map", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: /Six months out with an IT band/ })).toBeVisible();
    for (const [tab, path] of [
      ["Unanswered", "/unanswered"],
      ["Stories", "/stories"],
      ["Top", "/top"],
    ] as const) {
      await page.goto("/");
      await page
        .getByRole("link", { name: new RegExp(`^${tab}`) })
        .first()
        .click();
      await expect(page).toHaveURL(path);
      await expect(
        page
          .locator("main")
          .getByRole("heading", { level: 3 })
          .or(page.locator("main").getByRole("heading", { level: 2 }))
          .first(),
      ).toBeVisible();
    }
    await page.goto("/");
    await page.getByRole("link", { name: /^Knee/ }).first().click();
    await expect(page).toHaveURL("/tags/knee");
  });

  test("a wrong slug, an alias of a tag and an address without slug lead to the right page", async ({
    page,
    request,
  }) => {
    const wrong = await request.get("/t/1/anything-else", { maxRedirects: 0 });
    expect(wrong.status()).toBe(308);
    await page.goto("/t/1");
    await expect(page).toHaveURL(/\/t\/1\/six-months-out/);
    await page.goto("/tags/iliotibial-band-syndrome");
    await expect(page).toHaveURL("/tags/itbs");
  });

  test("the author's replies are marked and linked from the top, the accepted answer too", async ({
    page,
  }) => {
    await page.goto("/t/1/x");
    await expect(page.locator("li.c.a").first()).toBeVisible();
    await page.goto("/top");
    const accepted = page.getByText("Accepted answer");
    const questions = await page
      .locator("main a[href^='/t/']")
      .evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""));
    for (const href of new Set(questions)) {
      await page.goto(href);
      if ((await accepted.count()) > 0) break;
    }
    await expect(accepted.first()).toBeVisible();
  });

  test("orders and the flat view have their own paths and say which one is shown", async ({ page }) => {
    await page.goto("/t/1/x");
    for (const [name, end] of [
      ["Newest", "newest"],
      ["Oldest", "oldest"],
      ["By time", "by-time"],
    ] as const) {
      await page.getByRole("link", { name, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${end}#replies$`));
      await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
    }
  });

  test("a permalink scrolls to its comment and marks it", async ({ page }) => {
    await page.goto("/t/1/x/oldest");
    const last = page.locator("li.c").last();
    const id = await last.getAttribute("id");
    await page.goto(`/c/${id?.slice(1)}`);
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });

  test("an address leads to its page whatever follows the number or the name", async ({ page }) => {
    const own = new URL((await page.request.get("/t/1")).url()).pathname;
    for (const [path, right] of [
      ["/latest/after/999999", "/"],
      ["/latest/after/nothing", "/"],
      ["/t/1/x/best/after/999999", own],
      ["/t/1/Wrong-Case", own],
      ["/t/1/cut-off…", own],
      [`${own}.`, own],
      [`${own}/hottest`, own],
      ["/t/1)", own],
      ["/tags/ITBS", "/tags/itbs"],
      ["/top).", "/top"],
    ] as const) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect(new URL(page.url()).pathname, path).toBe(right);
    }
  });

  test("a missing page says so, keeps its status and leads on", async ({ page }) => {
    for (const path of [
      "/t/999999/nothing",
      "/u/nobody-at-all",
      "/tags/not-a-tag",
      "/it/never/was",
      "/%ff",
      "/reply/%ff",
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("link", { name: /home|threads|comeback/i }).first()).toBeVisible();
    }
  });

  test("unknown parameters are removed from the address", async ({ page, request }) => {
    const answer = await request.get("/tags?utm_source=x", { maxRedirects: 0 });
    expect([301, 308]).toContain(answer.status());
    await page.goto("/tags?utm_source=x");
    await expect(page).toHaveURL("/tags");
  });
});

test.describe("a long thread", () => {
  test("continues by key, leads to any comment, and shows a deep conversation whole", async ({
    page,
    forum,
  }) => {
    const { first, deepest } = await beside(forum.databaseUrl, async () => {
      const ada = await memberCalled("ada");
      const ben = await memberCalled("ben");
      const start = await reply(ada, 1, "The first of many notes under this article.");
      let parent = start.commentId;
      for (let depth = 1; depth <= 6; depth++) {
        const { commentId } = await reply(
          depth % 2 ? ben : ada,
          1,
          `An answer at depth ${depth}, one step further in.`,
          parent,
        );
        parent = commentId;
      }
      for (let n = 0; n < 70; n++) await reply(ada, 1, `Note ${n} of a long list that fills a page.`);
      return { first: start.commentId, deepest: parent };
    });
    await page.goto("/t/1/x/newest");
    await expect(page.locator("ol.cs > li")).toHaveCount(50);
    await expect(page.locator(`#c${first}`)).toHaveCount(0);
    await page.getByRole("link", { name: /more/i }).last().click();
    await expect(page).toHaveURL(/\/newest\/after\/\d+/);
    await expect(page.locator(`#c${first}`)).toBeVisible();

    await page.goto(`/c/${deepest}`);
    await expect(page.locator(`#c${deepest}`)).toBeInViewport();
    await expect(page.locator(`#c${deepest}`)).toContainText("in reply to");
    await page.goto(`/t/1/x#c${deepest}`);
    await expect(page.locator(`#c${deepest}`)).toBeInViewport();
  });

  test("removed content answers 410, says so, and leaves every list within a second", async ({
    page,
    forum,
  }) => {
    await page.goto("/stories");
    const link = page.locator("main h3 a").last();
    const [title, path] = [await link.textContent(), (await link.getAttribute("href")) ?? ""];
    await page.goto(path);
    const id = Number(path.split("/")[2]);
    await beside(forum.databaseUrl, async () => {
      await database().execute(sql`update threads set removed_at = now() where id = ${id}`);
      await database().execute(
        sql`select pg_notify('comeback_stale', ${JSON.stringify([`thread:${id}`, "lists"])})`,
      );
    });
    await expect(async () => {
      expect((await page.goto(path))?.status()).toBe(410);
      await page.goto("/stories");
      await expect(page.getByRole("link", { name: title ?? "" })).toHaveCount(0);
    }).toPass({ timeout: 15_000 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(title ?? "")).toHaveCount(0);
  });

  test("a reply is visible to the next reader at once", async ({ page, forum }) => {
    await page.goto("/t/1/x/newest");
    await beside(forum.databaseUrl, async () =>
      reply(await memberCalled("ben"), 1, "Posted beside the running server, a moment ago."),
    );
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("Posted beside the running server")).toBeVisible({ timeout: 100 });
    }).toPass({ timeout: 15_000 });
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("stories are filtered by a form, and each filter is removed by a link", async ({ page }) => {
    await page.goto("/stories");
    await page.getByText("Filter stories").click();
    await page.getByLabel("Injury").selectOption("IT band");
    await page.getByLabel("Surgery").selectOption("Without surgery");
    await page.getByRole("button", { name: "Show stories" }).click();
    await expect(page).toHaveURL("/stories/itbs/no-surgery");
    await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
    await page.getByRole("link", { name: "Remove the filter: Without surgery" }).click();
    await expect(page).toHaveURL("/stories/itbs");
  });

  test("the article, its tree, folding, orders and permalinks work", async ({ page }) => {
    await page.goto("/t/1/x");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const folded = page.locator("details.k").first();
    await folded.locator("summary").first().click();
    await expect(folded.locator("li.c").first()).toBeHidden();
    await page.getByRole("link", { name: "Oldest", exact: true }).click();
    await expect(page).toHaveURL(/\/oldest#replies$/);
    const id = await page.locator("li.c").last().getAttribute("id");
    await page.goto(`/c/${id?.slice(1)}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
});
