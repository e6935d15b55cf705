import type { Page } from "@playwright/test";
import { runSql } from "@/db/databases";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone, TYPED_AT_ONCE } from "../support/sign-in";
import { draftState, openThread, typeInto } from "../support/writing";

test.use({ copy: "members" });

const REPLY = /^Your reply to/;
const composer = (page: Page) => page.locator(".reply-here");
const replyLinks = (page: Page) => page.getByRole("main").getByRole("link", { name: "Reply", exact: true });

for (const [size, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport });

    test("a reply is written under the comment it answers, and appears there", async ({ page }) => {
      await signIn(page, someone());
      await openThread(page);
      const comment = page.locator("main .c").first();
      await comment.getByRole("link", { name: "Reply", exact: true }).first().click();
      await expect(comment.locator(".reply-here")).toBeVisible();
      await expect(page.locator(".ProseMirror")).toBeFocused();
      const words = `The same for me, written on a ${size}.`;
      await page.keyboard.insertText(words);
      const { width = 0, x = 1 } = (await composer(page).boundingBox()) ?? {};
      if (size === "phone") expect([x, width]).toEqual([0, viewport.width]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
      await page.getByRole("button", { name: "Post" }).click();
      await expect(page).toHaveURL(/\/t\/4\/[^?#]+#c\d+$/);
      await expect(comment.locator(".c").getByText(words)).toBeVisible();
    });
  });
}

for (const [width, reducedMotion] of [
  [320, "reduce"],
  [390, "no-preference"],
  [700, "no-preference"],
  [1280, "reduce"],
] as const) {
  test.describe(`at ${width} px, 700 high, with ${reducedMotion === "reduce" ? "less" : "any"} motion`, () => {
    test.use({ viewport: { width, height: 700 }, contextOptions: { reducedMotion } });

    test("a composer at the foot of the window scrolls into view with its buttons", async ({ page }) => {
      await signIn(page, someone());
      await openThread(page);
      const link = replyLinks(page).nth(1);
      await link.evaluate((element) => element.scrollIntoView({ block: "end", behavior: "instant" }));
      await link.click();
      await expect(page.locator(".ProseMirror")).toBeFocused();
      await expect(page.getByRole("button", { name: "Post" })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole("button", { name: "Cancel" })).toBeInViewport({ ratio: 1 });
      await expect(page.getByText(REPLY)).toBeInViewport({ ratio: 1 });
    });
  });
}

test("only one composer is open; text begun in another stays its draft", async ({ page }) => {
  await signIn(page, someone());
  await openThread(page);
  await replyLinks(page).first().click();
  await replyLinks(page).first().click();
  await expect(composer(page)).toHaveCount(1);
  await typeInto(page, REPLY, "Begun under the first.");
  await replyLinks(page).nth(1).click();
  await expect(composer(page)).toHaveCount(1);
  await expect(page.locator(".ProseMirror")).toHaveText("");
  await replyLinks(page).first().click();
  await expect(page.locator(".ProseMirror")).toHaveText("Begun under the first.");

  await page.locator(".ProseMirror").press("Escape");
  await expect(composer(page)).toHaveCount(0);
  await expect(replyLinks(page).first()).toBeFocused();
  await expect(page.getByText("We saved your draft")).toBeVisible();
  await page.goto("/drafts");
  await page.getByRole("link", { name: /^Continue/ }).click();
  await expect(page.locator(".ProseMirror")).toHaveText("Begun under the first.");
});

test("Ctrl and Enter post, and two presses post once", async ({ page }) => {
  await signIn(page, someone());
  await openThread(page);
  await page.getByRole("link", { name: "Write a reply" }).click();
  await typeInto(page, REPLY, "Posted by two keys, pressed in a hurry.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.keyboard.press("ControlOrMeta+Enter").catch(() => undefined);
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.getByText("Posted by two keys, pressed in a hurry.")).toHaveCount(1);
});

test("a button quotes the selected text", async ({ page }) => {
  await signIn(page, someone());
  await openThread(page);
  const text = page.locator("main .c .b > p:not(.rt)").first();
  await text.click({ clickCount: 3 });
  const words = ((await text.textContent()) ?? "").trim();
  await page.getByRole("button", { name: "Quote" }).click();
  await expect(page.locator(".ProseMirror blockquote")).toHaveText(words);
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await page.keyboard.insertText("Exactly so, and for nine weeks.");
  await page.getByRole("button", { name: "Post" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.locator(".c:target blockquote").first()).toHaveText(words);
});

test("too short, signed out or offline: each is explained, and no text is lost", async ({
  page,
  context,
}) => {
  await signIn(page, someone());
  await openThread(page);
  await replyLinks(page).first().click();
  await typeInto(page, REPLY, "Too short.");
  await page.getByRole("button", { name: "Post" }).click();
  const wrong = composer(page).getByRole("alert");
  await expect(wrong).toContainText("Write at least 20 characters. Your text has 10.");
  await expect(wrong).toBeFocused();

  await typeInto(page, REPLY, " But now it is long enough.");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(wrong).toContainText("the connection broke");
  await context.setOffline(false);

  const cookies = await context.cookies();
  await context.clearCookies();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(wrong).toContainText("You are not signed in");
  await expect(wrong.getByRole("link", { name: "Sign in in a new tab" })).toHaveAttribute("target", "_blank");
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.getByText("Too short. But now it is long enough.")).toHaveCount(1);
});

test("a lost response posts once, and the first day says how many posts are left", async ({
  page,
  forum,
}) => {
  const email = someone();
  await signIn(page, email);
  await runSql(forum.databaseUrl, `update people set joined_at = now(), trust = 0 where email = '${email}'`);
  await runSql(forum.databaseUrl, TYPED_AT_ONCE);
  await openThread(page);
  await replyLinks(page).first().click();
  await expect(composer(page)).toContainText("you can post 10 more replies");
  await typeInto(page, REPLY, "Posted, and the answer was lost on its way.");
  await expect(draftState(page)).toHaveText("Saved.");
  await page.route("**/api/comments", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Post" }).click();
  await expect(composer(page).getByRole("alert")).toContainText("the connection broke");
  await page.unroute("**/api/comments");
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.getByText("Posted, and the answer was lost on its way.")).toHaveCount(1);
});

test("a visitor follows the link to the form", async ({ page }) => {
  await page.goto("/t/4/x");
  await replyLinks(page).first().click();
  await expect(page).toHaveURL(/\/reply\/4\?to=\d+$/);
});

test("axe finds no fault in an open composer", async ({ page }) => {
  await signIn(page, someone());
  await openThread(page);
  await replyLinks(page).first().click();
  await typeInto(page, REPLY, "Something to look at.");
  expect(await faultsOf(page)).toEqual([]);
});
