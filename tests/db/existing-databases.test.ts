import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject } from "vitest";
import { listComments } from "@/db/comments/reads";
import { runSql } from "@/db/databases";
import { migrate } from "@/db/migrate";
import { countWaiting } from "@/db/questions/reads";
import { findThread } from "@/db/threads/reads";
import { openDatabase } from "@/lib/cli/open-database";
import { readEnv } from "@/lib/env";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import { readCatalog } from "../support/catalog";
import { type NewNames, readColumns, readContents } from "../support/contents";
import { test } from "../support/database";
import { emptyDatabase } from "../support/templates";

type Landed = {
  commit: string;
  /** Columns whose values a step changed, by table. */
  changed: Record<string, string[]>;
  /** Which rows were there before, where a step added some. */
  since: Record<string, string>;
};

/** How decision 047 says: the sample content, and at least one row in each table. */
const LANDED: Landed[] = [
  {
    commit: "69334ef",
    // The token of a session is kept as its hash since then, and an imported picture has a row of its own.
    changed: { sessions: ["session_token"] },
    since: { pictures: "person_id is not null" },
  },
  { commit: "4b498c3", changed: {}, since: {} },
];

const TARGET = ["cases", "decisions", "flags", "lessons", "text_marks"].flatMap((table) => [
  [`${table}.subject_kind`, "target_kind"],
  [`${table}.subject_id`, "target_id"],
]);

/** The renames of 0012_plain_names.sql and later. */
const RENAMED: NewNames = {
  ...Object.fromEntries(TARGET),
  findables: "search_documents",
  "flags.settled_at": "decided_at",
  lessons: "training_examples",
  "lessons.learnt_at": "trained_at",
  mail_choices: "mail_preferences",
  "mail_choices.pace": "frequency",
  outcome_asks: "check_ins",
  "outcome_asks.asked_at": "sent_at",
  "outcomes.said": "answer",
  "outcomes.said_at": "answered_at",
  settlements: "resolutions",
  "settlements.settled_by": "resolved_by_id",
  "settlements.settled_at": "resolved_at",
  "story_updates.pain": "pain_during",
  text_marks: "text_fingerprints",
  "text_marks.marks": "fingerprints",
  waiting: "author_queue",
};
/** Columns that change their values or their place: plain-names.test.ts and recovery-records.test.ts test what becomes of those. */
const CHANGED_IN_ROWS = {
  events: ["name", "data"],
  // Handles of moderators became pseudonyms, so the hashes changed as well.
  log_entries: ["data", "previous_hash", "hash"],
  // Guests' addresses moved to a table of their own: import-people.test.ts.
  people: ["email"],
  reasons: ["key", "title", "text"],
  recoveries: ["onset_on", "first_run_on", "full_training_on"],
};

/** Stories have search documents since 0027_stories_in_search.sql, and imports give reasons since 0038_changed_imports.sql. */
const WITHOUT_NEW_ROWS = {
  reasons: "key is null or key not in ('gone_before', 'closed_before')",
  findables: "kind <> 'thread' or thread_id not in (select id from threads where kind = 'story')",
};

describe.for(LANDED)("a database made by commit $commit", ({ commit, changed, since: some }) => {
  const since = { ...WITHOUT_NEW_ROWS, ...some };

  async function restored<T>(use: (url: string) => Promise<T>): Promise<T> {
    const { url, drop } = await emptyDatabase(inject("serverUrl"));
    try {
      const dump = await readFile(`tests/support/fixtures/database-of-${commit}.sql.gz`);
      await runSql(url, gunzipSync(dump).toString());
      return await use(url);
    } finally {
      await drop();
    }
  }

  test("has the objects of a new one after its first start, and every row as before", async ({
    url: fresh,
  }) => {
    await restored(async (url) => {
      const columns = await readColumns(url);
      for (const [table, names] of Object.entries({ ...CHANGED_IN_ROWS, ...changed })) {
        columns[table] = (columns[table] ?? []).filter((name) => !names.includes(name));
      }
      const before = await readContents(url, columns, since);
      const tokens = await readTokens(url);
      await migrate(url);
      expect(await readCatalog(url)).toEqual(await readCatalog(fresh));
      expect(Object.entries(before).filter(([, { rows }]) => rows === 0)).toEqual([]);
      expect(await readContents(url, columns, since, RENAMED)).toEqual(before);
      const hashed = "sessions" in changed;
      expect(await readTokens(url)).toEqual(hashed ? tokens.map(hashOf).sort() : tokens);
    });
  });

  test("starts, and serves its threads, queue and log", async () => {
    await restored(async (url) => {
      const opened = await openDatabase(readEnv({ DATABASE_URL: url }), { say: () => undefined });
      try {
        const found = await findThread(1);
        expect(found).toMatchObject({ state: "shown", thread: { kind: "article", pinned: true } });
        const { comments } = await listComments({ threadId: 1, order: "oldest" });
        expect(comments).toHaveLength(found?.state === "shown" ? found.thread.commentCount : 0);
        expect(comments.length).toBeGreaterThan(30);
        expect(await findThread(29)).toMatchObject({ state: "merged", into: { id: 22 } });
        expect((await countWaiting()).questions).toBeGreaterThan(0);
        expect(await verifyLog()).toMatchObject({ unbroken: true, entries: 2 });
      } finally {
        await opened.close();
      }
    });
  });
});

async function readTokens(url: string): Promise<string[]> {
  const { rows } = await runSql(url, "select session_token from sessions order by session_token");
  return rows.map((row) => String(row.session_token));
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
