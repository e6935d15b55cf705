import { expect, type Page } from "@playwright/test";
import { normal } from "./texts";

export interface Felt {
  /** Milliseconds until a page was there, and until a reply stood in its thread. */
  readonly reads: number[];
  readonly posts: number[];
  /** Pages that did not come, and were left for the next. */
  missed: number;
  /** Replies that were written, and those that readers saw. */
  written: number;
  shown: number;
}

const WRITE_EVERY = 5;

/** A member in a real browser, who reads on and replies now and then until they are stopped or have read enough. */
export async function takePart(
  page: Page,
  threads: readonly number[],
  { stopped, most }: { stopped: AbortSignal; most: number },
): Promise<Felt> {
  const felt: Felt = { reads: [], missed: 0, posts: [], written: 0, shown: 0 };
  const paths = ["/", ...threads.map((id) => `/t/${id}`), "/latest", "/tags"];
  for (let step = 0; step < most && !stopped.aborted; step++) {
    const began = performance.now();
    const path = paths[step % paths.length] ?? "/";
    const came = await page.goto(path).catch((error: Error) => console.warn(error.message.split("\n")[0]));
    if (came) felt.reads.push(performance.now() - began);
    else felt.missed += 1;
    if (step % WRITE_EVERY === 1) await write(page, threads[step % threads.length] ?? 1, felt);
    await page.waitForTimeout(500);
  }
  return felt;
}

/** What others say meanwhile is said by them alone. */
const FIRST = 40;
const TYPING_MS = 4_000;
let said = 0;

async function write(page: Page, threadId: number, felt: Felt): Promise<void> {
  await page.goto(`/reply/${threadId}`);
  const words = normal(FIRST + said++);
  await page.getByRole("textbox", { name: "Your reply" }).focus();
  await expect(page.locator(".ProseMirror")).toBeVisible();
  await page.keyboard.insertText(words);
  // What is sent as fast as only a program types is held, and rightly so.
  await page.waitForTimeout(TYPING_MS);
  felt.written += 1;
  const began = performance.now();
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await page.waitForURL(/#c\d+$|\/decisions\/\d+/, { timeout: 30_000 });
  felt.posts.push(performance.now() - began);
  const stands = page.getByText(words).waitFor({ timeout: 15_000 });
  if (await stands.then(() => /#c\d+$/.test(page.url())).catch(() => false)) felt.shown += 1;
  else console.warn(page.url(), await page.getByRole("main").textContent());
}
