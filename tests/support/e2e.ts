import { test as base, expect } from "@playwright/test";
import { runSql } from "@/db/databases";
import { copyTemplate } from "./e2e-template";
import { type Forum, startForum } from "./forum-process";
import { signInAt } from "./session";

export { expect } from "@playwright/test";

/**
 * Each worker has a forum of its own: the production build on a database with the start content. A file that changes
 * what others look at names another `copy`, and is given a worker of its own. The files with the copy "members" write as
 * new members in questions of their own, or add to threads: they share a forum, since a start takes seconds.
 */
export const test = base.extend<
  { noErrors: undefined; unspentLimits: undefined },
  { copy: string; embedded: boolean; settings: Record<string, string>; forum: Forum }
>({
  copy: ["shared", { scope: "worker", option: true }],
  /** With the built-in database, for what only a forum without settings has: the page of kept emails. */
  embedded: [false, { scope: "worker", option: true }],
  settings: [{}, { scope: "worker", option: true }],
  forum: [
    async ({ copy: _, embedded, settings }, use) => {
      const template = await copyTemplate({ embedded });
      const forum = await startForum(template.dataDir, { ...template.settings, ...settings });
      signInAt(forum);
      await use(forum);
      await forum.stop();
      await template.remove();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ forum }, use) => use(forum.url),
  // All tests of a worker come from one address, as one busy household would: each begins with nothing spent.
  unspentLimits: [
    async ({ forum }, use) => {
      await runSql(forum.databaseUrl, "delete from rate_limits");
      await use(undefined);
    },
    { auto: true },
  ],
  noErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => {
        // Where a page comes late, the browser gives up the transition to it, and shows it without.
        if (!message.startsWith("Transition was aborted")) errors.push(message);
      });
      page.on("console", (message) => {
        // What a page could not load shows in the page itself; a 404 that a test asks for is no fault.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
          errors.push(message.text());
        }
      });
      await use(undefined);
      expect(errors, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});
