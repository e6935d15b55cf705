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

/** As another program has put it on the clipboard, by its types. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.locator(".ProseMirror").evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(given)) clipboardData.setData(type, words);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
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
    // Where the editor takes the place of the box while a test types, an empty line becomes an empty paragraph.
    expect(written.trim().replace(/\n{3,}/g, "\n\n")).toBe(words);
  }).toPass({ timeout: 5_000 });
}

/** Writes over what stands under a name, even if the editor takes the place of the plain box meanwhile. */
export async function writeInto(page: Page, name: string | RegExp, words: string): Promise<void> {
  const box = page.getByRole("textbox", { name });
  await expect(() => box.fill(words, { timeout: 5_000 })).toPass({ timeout: 20_000 });
}

/** Opens a thread and waits until its page has what is the reader's own: "Reply" opens the editor from then on. */
export async function openThread(page: Page, path = "/t/4/x"): Promise<void> {
  const asked = page.waitForResponse((response) => response.url().includes("/api/viewer"));
  await page.goto(path);
  await asked;
  await expect(page.getByRole("link", { name: /^Your account/ })).toBeVisible();
}

/** Does something that asks for answers, and waits until they came. */
export async function answersAfter(page: Page, act: () => Promise<unknown>): Promise<void> {
  const answers = page.waitForResponse("**/api/answers");
  await act();
  await answers;
}
