import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** Where the software speaks of itself: to the owner, to other programs, or as the default name of a forum. */
const OF_THE_SOFTWARE = [
  "app/(public)/about/page.tsx",
  "lib/akismet/client.ts",
  "lib/env.ts",
  "lib/feeds/feed.ts",
  "lib/forum-settings/table.ts",
  "lib/import/wxr/gather.ts",
  "lib/import/wxr/repair.ts",
  "lib/mail/start-words.ts",
  "lib/server/ask-next.ts",
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
