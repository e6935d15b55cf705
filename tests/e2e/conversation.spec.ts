import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e";
import { signInByMail, someone } from "../support/sign-in";
import { writeInto } from "../support/writing";

test.use({ copy: "conversation", embedded: true });

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

/** The whole way of somebody who is new: signed in by mail, asked, answered, and answered back, four deep. */
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const script of [true, false]) {
    test(`two members talk four deep on a ${size}, with${script ? "" : "out"} script`, async ({
      browser,
      forum,
    }) => {
      const open = async () => {
        const context = await browser.newContext({
          baseURL: forum.url,
          viewport,
          javaScriptEnabled: script,
        });
        return context.newPage();
      };
      const [ada, ben] = [await open(), await open()];
      await signInByMail(ada, someone(), "/ask");
      await signInByMail(ben, someone());
      const path = await ask(
        ada,
        `How long did it take you, told on a ${size}${script ? "" : " in plain text"}?`,
      );

      const lines = [
        "Nine weeks, in all.",
        "With a rest of how long?",
        "Three of the nine.",
        "Then I have six to go.",
      ];
      await ben.goto(path);
      await answer(ben, ben.locator(".empty"), "Write the first reply", `${lines[0]} And slowly.`, script);
      for (const [depth, line] of lines.slice(1).entries()) {
        const page = depth % 2 === 0 ? ada : ben;
        await page.goto(path);
        const answered = page.locator(".b", { hasText: lines[depth] }).last();
        await answer(page, answered, "Reply", `${line} So it is.`, script);
      }

      await ada.goto(path);
      for (const [depth, line] of lines.entries()) {
        const place = ada.locator(`#replies ${"ol > li ".repeat(depth + 1)}> .b`, { hasText: line });
        await expect(place.last()).toBeVisible();
      }
      await expect(ada.getByRole("list", { name: /, level 4$/ })).toBeVisible();
      expect(await ada.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
      await ada.context().close();
      await ben.context().close();
    });
  }
}

async function ask(page: Page, title: string): Promise<string> {
  await page.getByLabel("Your question").fill(title);
  await writeInto(page, "What happened", "The outside of the knee, since the half marathon in spring.");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

/** In place with script, on a page of its own without. */
async function answer(
  page: Page,
  at: ReturnType<Page["locator"]>,
  link: string,
  words: string,
  script: boolean,
) {
  if (script) await expect(page.getByRole("link", { name: /^Your account/ })).toBeVisible();
  await at.getByRole("link", { name: link, exact: true }).click();
  if (script) {
    await expect(page.locator(".reply-here .ProseMirror")).toBeFocused();
    await page.keyboard.insertText(words);
    await page.getByRole("button", { name: "Post" }).click();
  } else {
    await writeInto(page, "Your reply", words);
    await page.getByRole("button", { name: "Reply" }).click();
  }
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.locator(".b", { hasText: words })).toBeVisible();
}
