import { expect } from "vitest";
import { listCommentTexts } from "@/db/disqus/coming";
import { findDisqusPlaces, listDisqusPosts, listDisqusTexts } from "@/db/disqus/reads";
import { findGuestNames, hasOpenOldNames, listNamesWithoutKey, listOldNames } from "@/db/guests/reads";
import { lockOldNames } from "@/db/guests/writes";
import { findCommentsIn, findImportedComments } from "@/db/imports/already-here";
import { listCommentsHere, listCommentsToUpdate } from "@/db/imports/compare";
import { hasRound, listCommentsToImport, listMentionsToImport } from "@/db/imports/reads";
import { inTransaction, type Tx } from "@/db/transaction";
import { test as base } from "../support/database";
import { explained } from "../support/query-plan";

const ROWS = 100_000;
const POSTS = 1_000;
const A_BATCH = 500;
const SITE = "https://large.example.org";
const TABLES = [
  "guest_names",
  "people",
  "threads",
  "comments",
  "disqus_posts",
  "staged_comments",
  "staged_disqus_posts",
];
const numbers = Array.from({ length: A_BATCH }, (_, at) => 40_000 + at);

/** Members prove the addresses of guests; a large export is staged, and half of its comments are here. */
const test = base.extend("grown", { scope: "file", auto: true }, async ({ db }, { onCleanup }) => {
  const client = await db.$client.connect();
  onCleanup(() => client.release(true));
  const body = `'{"type":"doc","content":[{"type":"paragraph"}]}', 'It holds.'`;
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (id, handle, name, imported_at, handle_fold, name_fold) overriding system value
      select n, 'guest-' || n, 'Guest ' || n, now(), 'guest' || n, 'guest' || n from generate_series(1, ${ROWS}) n;
    insert into people (id, handle, email, email_verified, handle_fold, name_fold) overriding system value
      select ${ROWS} + n, 'member-' || n, 'r' || n || '@example.org', now(), 'member' || n, '' from generate_series(1, ${POSTS}) n;
    insert into guest_names (email, name, name_key, person_id)
      select 'r' || n / 2 || '@example.org', 'Guest ' || n, 'guest ' || n, n from generate_series(1, ${ROWS}) n;
    insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt, imported_from, old_id) overriding system value
      select n, 'article', n, 'A post', 'a-post', ${body}, '', '${SITE}', n from generate_series(1, ${POSTS}) n;
    insert into comments (id, thread_id, writer_id, body, body_text, root_id, path, old_id) overriding system value
      select n, 1 + n % ${POSTS}, n, ${body}, n, comment_path_segment(now(), n), n from generate_series(1, ${ROWS}) n;
    insert into disqus_posts (number, comment_id) select n, n from generate_series(1, ${ROWS}) n;
    insert into staged_items (number, line, old_id, kind, status, locked, sticky, title, link, guid, slug, creator, at, content, picture_url,
        alt_text, terms)
      select n, n, n, 'post', 'publish', false, false, 'A post', '', '', '', 'nora', now(), '', '', '', '[]' from generate_series(1, ${POSTS}) n;
    insert into staged_comments (number, line, item, old_id, author, url, at, content, approved, kind, position, here, mention, changes)
      select n, n, 1 + n % ${POSTS}, n, 'Guest', '', now(), 'Words.', '1', '', case when n % 10 > 0 then n end,
        case when n % 2 = 0 then n end, n % 10 = 0, case when n % 50 = 0 then '{text}'::text[] else '{}' end
      from generate_series(1, ${ROWS}) n;
    insert into staged_disqus_threads (number, line, old_id, forum, link, title, title_of_link, content, locked, deleted, keys, paths, host,
        post_host, home, thread_id)
      select n, n, n, 'hills', '', 'A page', '', '', false, false, '{}', '{}', '', '', n, n from generate_series(1, ${POSTS}) n;
    insert into staged_disqus_posts (number, line, old_id, author, member_name, guest, at, undated, content, words, empty, approved, spam,
        deleted, thread, position)
      select n, n, ${ROWS} + n, 'Guest', '', true, now(), false, 'Words.', 'words', false, true, false, false, 1 + n % ${POSTS}, n
      from generate_series(1, ${ROWS}) n;
    set session_replication_role = origin`);
  await client.query("vacuum analyze");
  return ROWS;
});

const within =
  (read: (tx: Tx) => Promise<unknown>): (() => Promise<unknown>) =>
  () =>
    inTransaction(read);

const READS: Readonly<Record<string, () => Promise<unknown>>> = {
  "the guests of a batch": within((tx) =>
    findGuestNames(
      tx,
      numbers.map((number) => `r${number}@example.org`),
    ),
  ),
  "the old names of a member": () => listOldNames(ROWS + 7),
  "whether a member has old names": () => hasOpenOldNames(ROWS + 7),
  "the names that a member takes": within((tx) => lockOldNames(tx, ROWS + 7, [14, 15])),
  "names without a key": within((tx) => listNamesWithoutKey(tx, 1000)),
  "comments that are here": within((tx) => findImportedComments(tx, [1, 2, 3], numbers)),
  "comments in these threads": within((tx) => findCommentsIn(tx, [1, 2, 3], numbers)),
  "a batch of comments": () => listCommentsToImport({ round: "posts", after: 50_000, upTo: 50_500 }),
  "a batch of moved comments": () => listCommentsToImport({ round: "moved", after: 50_000, upTo: 50_500 }),
  "a batch of comments for other threads": () =>
    listCommentsToImport({ round: "elsewhere", after: 50_000, upTo: 50_500 }),
  "whether comments go to other threads": () => hasRound("elsewhere"),
  "a batch of mentions": () => listMentionsToImport(SITE, 50_000, A_BATCH),
  "a batch of comments to compare": () => listCommentsHere(50_000, A_BATCH),
  "a batch of comments to change": () => listCommentsToUpdate(50_000, A_BATCH),
  "a batch of Disqus": () => listDisqusPosts(50_000, 50_500),
  "texts of Disqus": () => listDisqusTexts(50_000, 50_500),
  "places of Disqus": within((tx) => findDisqusPlaces(tx, numbers)),
  "texts by their numbers": () => listCommentTexts(numbers),
};

test("reads of an import and of old names take ranges of an index in 100,000 rows", {
  timeout: 300_000,
}, async ({ db, grown: _ }) => {
  for (const [name, read] of Object.entries(READS))
    for (const { sql, scannedWhole, rowsRead } of await explained(db, read)) {
      expect
        .soft(
          scannedWhole.filter((table) => TABLES.includes(table)),
          `${name}: ${sql}`,
        )
        .toEqual([]);
      expect.soft(rowsRead, `${name}: ${sql}`).toBeLessThan(10_000);
    }
});
