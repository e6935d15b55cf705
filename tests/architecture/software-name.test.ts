import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** Where the software speaks of itself: to the owner, to other programs, or as the default name of a forum. */
const OF_THE_SOFTWARE = [
  "app/(public)/about/page.tsx",
  "lib/akismet/client.ts",
  "lib/archive/read-archive.ts",
  "lib/backups/export-readme.ts",
  "lib/backups/manifest.ts",
  "lib/backups/move-forum.ts",
  "lib/backups/read-forum.ts",
  "lib/backups/refuse-unsuitable.ts",
  "lib/backups/scheduled.ts",
  "lib/backups/write-forum.ts",
  "lib/env.ts",
  "lib/feeds/feed.ts",
  "lib/forum-settings/table.ts",
  "lib/health/checks/database.ts",
  "lib/health/checks/jobs.ts",
  "lib/health/checks/mail.ts",
  "lib/health/checks/server.ts",
  "lib/health/checks/storage.ts",
  "lib/import/fetch/download.ts",
  "lib/import/files/unpack.ts",
  "lib/import/files/zip.ts",
  "lib/import/wxr/gather.ts",
  "lib/import/wxr/repair.ts",
  "lib/import/wxr/sniff.ts",
  "lib/mail/start-words.ts",
  "lib/server/ask-next.ts",
  "lib/words/job-words.ts",
];

const COMMENT = /^\s*(?:\/\/|\/?\*)|<!--/;

test("calls the forum by the name that its owner set", () => {
  const named = projectFiles()
    .filter((file) => /^(?:app|components|lib|public)\/.*\.(?:tsx?|html|svg|css|webmanifest)$/.test(file))
    .filter((file) => !/^lib\/(?:cli|build)\//.test(file))
    .filter((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .some((line) => /\bComeback\b/.test(line) && !COMMENT.test(line)),
    );
  expect(named.sort()).toEqual(OF_THE_SOFTWARE);
});
