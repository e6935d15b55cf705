import { expect, type Page } from "@playwright/test";
import { runSql } from "@/db/databases";
import type { Forum } from "./forum-process";
import { newSession } from "./session";

/** Signs somebody in by a session that is put into the forum's database: what the test is about comes after. */
export async function signIn(page: Page, email: string, next = "/"): Promise<void> {
  await signInBeside(page, email);
  await page.goto(next);
  await expect(page).toHaveURL(next);
}

/** The page stays as it is, as when somebody signs in in another tab. */
export async function signInBeside(page: Page, email: string): Promise<void> {
  const { url, sessionToken, handle } = await newSession(email);
  await page.context().addCookies([
    { name: "next-auth.session-token", value: sessionToken, url, httpOnly: true, sameSite: "Lax" },
    { name: "comeback_signed_in", value: handle, url, sameSite: "Lax" },
  ]);
}

/** Asks for a link, finds it in the outbox, and presses its button: the whole way, as a newcomer goes it. */
export async function signInByMail(page: Page, email: string, next = "/"): Promise<void> {
  await askForLink(page, email, next);
  await page.goto(await linkTo(page, email));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(next);
}

export async function askForLink(page: Page, email: string, next = "/"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("Your email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
}

/** The code of the newest mail to an address. */
export async function codeTo(page: Page, email: string): Promise<string> {
  await linkTo(page, email);
  const mail = page.getByRole("listitem").filter({ hasText: email }).first();
  return /^\d{6}$/m.exec((await mail.textContent()) ?? "")?.[0] ?? "";
}

/** The newest link that was mailed to an address; the job that writes it may take a moment. */
export async function linkTo(page: Page, email: string): Promise<string> {
  const link = page.getByRole("listitem").filter({ hasText: email }).first().getByRole("link");
  await expect(async () => {
    await page.goto("/outbox");
    await expect(link).toBeVisible({ timeout: 200 });
  }).toPass();
  return (await link.getAttribute("href")) ?? "";
}

let people = 0;
export const someone = () => `runner-${Date.now()}-${people++}@example.org`;

/** In browser tests everybody joined a month ago (e2e-template.ts), but for who signs in for the first time in here. */
export async function asNewcomer(
  forum: Pick<Forum, "databaseUrl">,
  signIn: () => Promise<void>,
): Promise<void> {
  const settled = (state: "enable" | "disable") =>
    runSql(forum.databaseUrl, `alter table people ${state} trigger newcomers_are_settled`);
  await settled("disable");
  try {
    await signIn();
  } finally {
    await settled("enable");
  }
}

/** What whoever is signed in is called. */
export async function handleOf(page: Page): Promise<string> {
  await page.goto("/settings");
  return page.getByLabel("Handle").inputValue();
}

/** What a new member types as fast as tests do is not held for a look. */
export const TYPED_AT_ONCE = `
  insert into settings (name, value) values ('fewestSeconds', '0') on conflict (name) do update set value = excluded.value`;
