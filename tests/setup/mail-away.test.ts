import { test as base, expect, inject, vi } from "vitest";
import { findPort } from "@/db/embedded/connection";
import { temporaryFolder } from "../support/folder";
import { startForum } from "../support/forum-process";
import { startMailServer } from "../support/mail-server";
import { start } from "../support/processes";
import { cloneTemplate } from "../support/templates";

const test = base
  .extend("serverUrl", () => inject("serverUrl"))
  .extend("databaseUrl", async ({ serverUrl }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(clone.drop);
    return clone.url;
  });

const CANNOT = "We can’t send email at the moment.";

test("while the mail server is away the pages say so, the owner signs in by a link, and email resumes", async ({
  databaseUrl,
  onTestFinished,
}) => {
  const mailPort = await findPort();
  const settings = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: await temporaryFolder(),
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    GITHUB_CLIENT_ID: "a client",
    GITHUB_CLIENT_SECRET: "its secret",
  };
  const forum = await startForum(settings.DATA_DIR, settings);
  onTestFinished(forum.stop);
  const page = (path: string) => fetch(`${forum.url}${path}`).then((response) => response.text());

  await vi.waitFor(() => expect(forum.said()).toContain("Nobody can sign in by email at the moment."), {
    timeout: 10_000,
  });
  expect(forum.said()).toContain(`The mail server at 127.0.0.1:${mailPort} does not answer`);
  const signIn = await page("/sign-in");
  expect(signIn).toContain(`${CANNOT} Use a passkey or GitHub to sign in`);
  expect(signIn).toContain('action="/api/auth/signin/github"');
  for (const path of ["/ask", "/sign-in/code", "/sign-in/confirm?token=old"])
    expect(await page(path), path).toContain(CANNOT);
  const sent = await page("/sign-in/sent");
  expect(sent).toContain("No email was sent");
  expect(sent).toContain('action="/api/auth/signin/github"');
  expect(sent).not.toMatch(/on its way|Check your email/);

  const command = start(process.execPath, ["bin/forum.mjs", "sign-in-link", "ada@example.org"], {
    env: { ...settings, PUBLIC_URL: forum.url },
  });
  const said = await command.until("Do not share it.");
  await command.end;
  const link = new URL(/http:\S+/.exec(said)?.[0] ?? "");
  expect(await page(link.pathname + link.search)).toContain("Finish signing in");
  const use = () =>
    fetch(`${forum.url}/api/auth/callback/email${link.search}`, {
      method: "POST",
      headers: { origin: forum.url },
      redirect: "manual",
    });
  expect((await use()).headers.get("set-cookie")).toContain("next-auth.session-token=");
  expect((await use()).headers.get("set-cookie") ?? "").not.toContain("next-auth.session-token=");

  const mail = await startMailServer(mailPort);
  onTestFinished(mail.stop);
  await vi.waitFor(async () => expect(await page("/sign-in")).not.toContain(CANNOT), {
    timeout: 30_000,
    interval: 500,
  });
  expect(await page("/sign-in/sent")).toContain("We sent you a link");
});
