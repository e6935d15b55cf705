import { chromium } from "@playwright/test";
import { findOrInstallChromium } from "../run/chromium";
import { startForum } from "../support/forum-process";
import { report } from "../support/raid/outcome";
import { beRaided } from "../support/raid/run-raid";
import { newSession, signInAt } from "../support/session";
import { endLater } from "./ending";
import { scratchFolder } from "./scratch";

const SIZE = { accounts: 200, postsEach: 10, seconds: 60 };

/** 200 sign-ups and 2,000 posts in a minute against a new forum, and a member in a real browser who goes on meanwhile. */
export async function raid(): Promise<string> {
  const forum = await startForum(await scratchFolder());
  endLater(forum.stop);
  signInAt(forum);
  const executablePath = await findOrInstallChromium();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  endLater(() => browser.close());
  const context = await browser.newContext({ baseURL: forum.url });
  const { url, sessionToken, handle } = await newSession("reader@example.org");
  await context.addCookies([
    { name: "next-auth.session-token", value: sessionToken, url, httpOnly: true, sameSite: "Lax" },
    { name: "comeback_signed_in", value: handle, url, sameSite: "Lax" },
  ]);
  return report(await beRaided(forum, await context.newPage(), { size: SIZE, quietSteps: 21 }));
}
