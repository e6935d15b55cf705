import type { Browser, Page } from "@playwright/test";
import { runSql } from "@/db/databases";
import { addressesOf } from "../support/addresses-of-pages";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import type { Forum } from "../support/forum-process";
import { brokenWordsOf, layoutFaultsOf, spacedFaultsOf } from "../support/layout-faults";
import { pagesOfApp } from "../support/pages-of-app";
import { plantSecrets } from "../support/secret-case";
import { signIn, someone } from "../support/sign-in";

test.use({ copy: "owner-pages" });
test.slow();

const WITH_BROWSER_ONLY = /^\/api\/|\/risk-assessment$|\/searches\//;

/** Every page of the admins, and every page about the own account, with what the sample content and a case put on them. */
let addresses: readonly string[];

test.beforeAll(async ({ forum }) => {
  const ids = await plantSecrets(forum);
  addresses = pagesOfApp()
    .filter(({ route }) => /^\/(?:admin|settings)(?:\/|$)/.test(route) && !WITH_BROWSER_ONLY.test(route))
    .flatMap((page) => addressesOf(page, ids).map(([address]) => address));
});

async function owner(page: Page, forum: Forum): Promise<void> {
  const email = someone();
  await signIn(page, email);
  await runSql(forum.databaseUrl, `update people set role = 'admin' where email = '${email}'`);
}

async function fill(forum: Forum): Promise<void> {
  // What an owner has after some weeks: people invited, changed settings, failed jobs, counted weeks.
  await runSql(
    forum.databaseUrl,
    `insert into invitations (email, seed, token, expires_at)
       values ('a-friend-with-a-long-address@running-club-of-the-valley.example', 's', 't', now() + interval '9 days');
     insert into setting_changes (name, from_value, to_value) values ('tagline', '"Old"', '"New"')`,
  );
}

test("every page of the owner fits a phone, and axe finds no fault in light or dark", async ({
  page,
  forum,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await owner(page, forum);
  await fill(forum);
  for (const address of addresses) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    const closed = page.locator("main details:not([open]) > summary").filter({ visible: true });
    for (let left = await closed.count(); left > 0; left--) await closed.first().click();
    expect(await faultsOf(page), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
    expect(await page.evaluate(doubledIds), address).toEqual([]);
  }
});

test("every page of the owner shows its texts whole at 390 and 1280 pixels, at twice the size and spaced out", async ({
  page,
  forum,
}) => {
  await owner(page, forum);
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of addresses) {
      await page.goto(address);
      expect(await layoutFaultsOf(page), `${address} at ${width}`).toEqual([]);
      expect(await brokenWordsOf(page), `${address} at ${width}`).toEqual([]);
      expect(await spacedFaultsOf(page), `${address} at ${width}, spaced out`).toEqual([]);
      if (width > 390) continue;
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      expect(await layoutFaultsOf(page), `${address} with text of twice the size`).toEqual([]);
    }
  }
});

/** Runs in the page. A label would lead to the first of two fields with one id. */
function doubledIds(): string[] {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

/** Runs in the page. */
function headerFaults(): string[] {
  const header = document.querySelector("header.top");
  if (!header) return ["no header"];
  const faults: string[] = [];
  const parts = [...header.querySelectorAll<HTMLElement>("a, button, input")].filter((part) =>
    part.checkVisibility(),
  );
  for (const part of parts) {
    const { left, right, height } = part.getBoundingClientRect();
    const name = part.textContent?.trim() || part.getAttribute("aria-label");
    if (left < -0.5 || right > innerWidth + 0.5) faults.push(`${name} is outside the window`);
    if (height < 24) faults.push(`${name} is under 24 pixels`);
    const words = document.createRange();
    words.selectNodeContents(part);
    const lines = new Set(
      [...words.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top / 8)),
    );
    if (lines.size > 2) faults.push(`${name} is broken over lines`);
    for (const other of parts) {
      if (other === part || part.contains(other) || other.contains(part)) continue;
      const [a, b] = [part.getBoundingClientRect(), other.getBoundingClientRect()];
      const [across, down] = [
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ];
      if (across > 1 && down > 1) faults.push(`${name} covers ${other.textContent?.trim()}`);
    }
  }
  return faults;
}

async function headerAt(browser: Browser, forum: Forum, role: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: forum.url, reducedMotion: "reduce" });
  const page = await context.newPage();
  const email = someone();
  await signIn(page, email);
  await runSql(forum.databaseUrl, `update people set role = '${role}' where email = '${email}'`);
  return page;
}

test("the header of everyone fits at every width, on public pages and on their own", async ({
  browser,
  forum,
}) => {
  for (const role of ["member", "author", "moderator", "admin"]) {
    const page = await headerAt(browser, forum, role);
    for (const path of ["/latest", "/inbox"]) {
      await page.goto(path);
      await expect(page.getByRole("banner").getByRole("link", { name: /^Your account/ })).toBeVisible();
      for (const width of [320, 360, 390, 430, 600, 768, 820, 900, 1020, 1100, 1280, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(headerFaults), `${role}, ${path} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await page.context().close();
  }
});
