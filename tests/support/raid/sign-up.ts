import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newSubmission } from "@/lib/forms/submission";
import { readOutbox } from "@/lib/mail/read-outbox";
import type { Forum } from "../forum-process";
import { Browser, hiddenFields } from "./browser";

const MAIL_PATIENCE_MS = 60_000;

/** Links by the addresses they were mailed to, as they come in. */
export class Mailboxes {
  private readonly links = new Map<string, string>();
  private readonly folder: string;
  private reading: Promise<void> | undefined;

  constructor({ dataDir }: Forum) {
    this.folder = path.join(dataDir, "outbox");
  }

  async linkTo(email: string): Promise<string> {
    for (const until = Date.now() + MAIL_PATIENCE_MS; Date.now() < until; await pause(250)) {
      this.reading ??= this.read().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
      const link = this.links.get(email);
      if (link) return link;
    }
    throw new Error(`No mail came for ${email}.`);
  }

  private async read(): Promise<void> {
    for (const { to, text } of await readOutbox(this.folder, 200)) {
      const link = /https?:\S+token=\S+/.exec(text)?.[0];
      if (link && !this.links.has(to)) this.links.set(to, link);
    }
  }
}

/** What every form of sign-in sends besides the address. */
export async function signInFields(forum: Forum): Promise<Record<string, string>> {
  const page = await new Browser(forum.url, "198.51.100.1").get("/sign-in");
  return hiddenFields(page.text, "Send me a link");
}

/** The whole way by mail: asks for a link, opens what came, and presses the button. */
export async function signUp(
  forum: Forum,
  mailboxes: Mailboxes,
  { email, address, fields }: { email: string; address: string; fields: Record<string, string> },
): Promise<Browser> {
  const browser = new Browser(forum.url, address);
  const asked = await browser.post("/sign-in", { ...fields, submission: newSubmission(), email });
  if (asked.status !== 303) throw new Error(`Asking for a link was answered with ${asked.status}.`);
  const token = new URL(await mailboxes.linkTo(email)).searchParams.get("token") ?? "";
  const used = new URLSearchParams({ token, callbackUrl: "/" });
  const pressed = await browser.post(`/api/auth/callback/email?${used}`, {});
  if (pressed.status >= 400) throw new Error(`Signing in was answered with ${pressed.status}.`);
  return browser;
}
