import { listSettings } from "@/db/site/settings";
import { log } from "@/lib/log/log";
import { setDateStyle } from "@/lib/words/date-style";
import { SettingsInMemory } from "./settings-in-memory";
import type { ForumSettings } from "./table";

/** One for each process: Next bundles pages apart from the server. */
const SHARED = Symbol.for("comeback.forum-settings");
const shared = globalThis as { [SHARED]?: SettingsInMemory };

export function forumSettings(): SettingsInMemory {
  shared[SHARED] ??= new SettingsInMemory({
    read: () => listSettings(),
    onLoaded: setDateStyle,
    onFailure: (error) =>
      log.error("The settings could not be read, so pages are made with the earlier ones", error),
  });
  return shared[SHARED];
}

/** The settings of this forum, from memory: `renewForum` has run before each page, email and job. */
export const forum = (): ForumSettings => forumSettings().settings;

/** Call before a page, an email or a job is begun. */
export const renewForum = (): Promise<ForumSettings> => forumSettings().renew();
