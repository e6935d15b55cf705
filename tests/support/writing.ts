import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

/** The rich editor that has the name, opened by stepping into its box. */
export async function editorIn(page: Page, name: string | RegExp) {
  await page.getByRole("textbox", { name }).focus();
  const editor = page.locator(".ProseMirror");
  await expect(editor).toBeVisible();
  return editor;
}

/** Types at the end of what is there. */
export async function typeInto(page: Page, name: string | RegExp, words: string): Promise<void> {
  const editor = await editorIn(page, name);
  await editor.press("ControlOrMeta+End");
  await page.keyboard.insertText(words);
  await expect(editor).toContainText(words.trim());
}

export const draftState = (page: Page) => page.locator("[data-draft-state]");

/** The same member in another browser, which knows nothing but that they are signed in. */
export async function otherDevice(browser: Browser, context: BrowserContext, url: string): Promise<Page> {
  const { cookies } = await context.storageState();
  const other = await browser.newContext({ baseURL: url, storageState: { cookies, origins: [] } });
  return other.newPage();
}

/** What stands under a name, in the plain box or in the editor that took its place. */
export async function expectWritten(page: Page, name: string | RegExp, words: string): Promise<void> {
  const box = page.getByRole("textbox", { name });
  await expect(async () => {
    const written = await box.evaluate((element) =>
      "value" in element
        ? String(element.value)
        : [...element.children].map((paragraph) => paragraph.textContent).join("\n\n"),
    );
    expect(written.trim()).toBe(words);
  }).toPass({ timeout: 5_000 });
}
