import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { findDecidedCase } from "@/db/cases/reads";
import { listFlagCounts, lockCase, lockOpenCase } from "@/db/cases/writes";
import { listHeldReplies } from "@/db/comments/held";
import {
  findFactsBefore,
  findHiddenByFlags,
  listDecisionsAbout,
  listPartsInForce,
} from "@/db/decisions/reads";
import { countOutcomes, findOwnFlag, findOwnFlagOf, findSameReport, listOwnFlags } from "@/db/flags/reads";
import { countHiddenPosts } from "@/db/people/trust";
import { isPublicPicture, listTextsShowing, maySeePrivatePicture } from "@/db/pictures/reads";
import { deleteReleased } from "@/db/pictures/writes";
import { findTargetRow } from "@/db/targets/reads";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { inTransaction } from "@/db/transaction";
import { test as base } from "../support/database";
import { explained } from "../support/query-plan";

const COMMENTS = 30_000;
/** Of each member: what they flagged, and what of theirs was hidden. */
const OF_EACH = 100;
const MOST_ROWS = 5 * OF_EACH;
const BIG = ["comments", "threads", "flags", "cases", "decisions", "pictures", "people"];

/** Every comment was flagged three times and has a decision; one in seven is hidden, one in three hundred shows a picture. */
const test = base.extend("flagged", { scope: "file", auto: true }, async ({ db }, { onCleanup }) => {
  const client = await db.$client.connect();
  onCleanup(() => client.release(true));
  const people = (COMMENTS * 3) / OF_EACH;
  const body = `case when n % 300 = 0 then jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type',
    'image', 'attrs', jsonb_build_object('src', '/uploads/p/aa/picture-' || n || '.webp'))))
    else '{"type":"doc","content":[{"type":"paragraph"}]}' end`;
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (id, handle) overriding system value select n, 'runner-' || n from generate_series(1, ${people}) n;
    insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt) overriding system value
      select n, 'question', 1 + n, 'Does it hold for hills?', 'does-it', '{}', '', '' from generate_series(1, 600) n;
    insert into comments (id, thread_id, writer_id, body, body_text, root_id, path, hidden_at) overriding system value
      select n, 1 + n % 600, 1 + n % ${people}, ${body}, 'Words.', n, comment_path_segment(now(), n), case when n % 7 = 0 then now() end
      from generate_series(1, ${COMMENTS}) n;
    insert into pictures (id, key, person_id, stored_at, attached_at) overriding system value
      select n, 'p/aa/picture-' || n || '.webp', 1 + n % ${people}, now(), now() from generate_series(1, ${COMMENTS}) n;
    insert into edits (comment_id, editor_id, body, body_text, written_at)
      select n, 1, ${body}, '', now() from generate_series(1, ${COMMENTS}) n;
    insert into drafts (person_id, place, version, fields)
      select 1 + n / 10, 'reply:' || n, 1, '{"body": "Not finished."}' from generate_series(1, ${people * 5}) n;
    insert into cases (id, target_kind, target_id, owner_id, flag_count, decided_at) overriding system value
      select n, 'comment', n, 1 + n % ${people}, 3, case when n % 2 = 0 then now() end from generate_series(1, ${COMMENTS}) n;
    insert into flags (case_id, target_kind, target_id, origin, person_id, reason, weight, upheld, decided_at)
      select n, 'comment', n, 'member', 1 + (n * 3 + k) % ${people}, 'spam', 1,
        case when n % 2 = 0 then n % 4 = 0 end, case when n % 2 = 0 then now() end
      from generate_series(1, ${COMMENTS}) n cross join generate_series(0, 2) k;
    insert into decisions (kind, target_kind, target_id, owner_id, case_id, machine, noticed, reason_title, reason_text, before, detail)
      select 'hide', 'comment', n, 1 + n % ${people}, n, 'decided', true, '', '', '{}', '{}' from generate_series(1, ${COMMENTS}) n`);
  await client.query("vacuum analyze");
  return COMMENTS;
});

const since = new Date(0);
const subject = { kind: "comment", id: 299 } as const;

const READS: Record<string, () => Promise<unknown>> = {
  "what one flagged": () => listOwnFlags(7),
  "what one flagged before": () => listOwnFlags(7, 45_000),
  "what one said of a thing": () => findOwnFlagOf(7, subject),
  "what one flagged in a thread": () => findThreadOfViewer(1, 7),
  "what is held in a thread, for a moderator": () => findThreadOfViewer(1, 7, { seesHeld: true }),
  "the held replies of a thread": () => listHeldReplies(1, { id: 7, moderates: true }),
  "one’s own held replies": () => listHeldReplies(1, { id: 7, moderates: false }),
  "a comment": () => findTargetRow(subject),
  "a picture and the text that shows it": () => findTargetRow({ kind: "picture", id: 300 }),
  "whether a picture is public": () => isPublicPicture("p/aa/picture-600.webp"),
  "the texts that show a picture": () => listTextsShowing("p/aa/picture-600.webp"),
  "a case, its flags and what they led to": () =>
    inTransaction(async (tx) => {
      await lockCase(tx, 299);
      await listFlagCounts(tx, 299);
      await findOwnFlag(tx, subject, 7);
      await findSameReport(tx, subject, "It is against the law.");
      await findHiddenByFlags(tx, 299);
    }),
  "what was decided about a thing, and with which case": () =>
    inTransaction(async (tx) => {
      await listDecisionsAbout(tx, subject);
      await lockOpenCase(tx, subject);
      await findDecidedCase(tx, 300);
      await listPartsInForce(tx, [300]);
    }),
  "what a decision would concern": async () => {
    for (const kind of ["thread", "comment", "picture", "person"] as const)
      await findFactsBefore({ kind, id: 299 });
  },
  "what came of somebody's flags, and what of theirs was hidden": () =>
    inTransaction(async (tx) => {
      await countOutcomes(tx, 7);
      await countHiddenPosts(tx, 7, { since, at: new Date() });
    }),
};

describe("with 30,000 flagged targets", () => {
  for (const [what, read] of Object.entries(READS))
    test(`${what}: read by ranges of an index`, { timeout: 60_000 }, async ({ db, flagged: _ }) => {
      const plans = await explained(db, read);
      expect(plans.length).toBeGreaterThan(0);
      for (const plan of plans) {
        expect
          .soft(
            plan.scannedWhole.filter((table) => BIG.includes(table)),
            plan.sql,
          )
          .toEqual([]);
        expect.soft(plan.rowsRead, plan.sql).toBeLessThan(MOST_ROWS);
      }
    });

  test("what keeps a picture is read by ranges of an index, also inside functions", async ({
    flagged: _,
  }) => {
    const { rows } = await inTransaction(async (tx) => {
      await deleteReleased(tx, { before: new Date(), at: new Date(), appealDays: 20, most: 1 });
      const key = "p/aa/picture-300.webp";
      const asked = await tx.execute(sql`select picture_kept_until(${key}, 301, 20) as until`);
      expect(asked.rows).toEqual([{ until: "infinity" }]);
      const viewer = { id: 7, moderates: true, appealDays: 20 };
      expect(await maySeePrivatePicture(key, viewer, tx)).toBe(true);
      return tx.execute(sql`select relname from pg_stat_xact_user_tables
        where relname = any(${sql.param([...BIG, "edits", "drafts"])}) and seq_tup_read > 100`);
    });
    expect(rows).toEqual([]);
  });

  test("finds a picture in the comment that shows it", async ({ flagged: _ }) => {
    expect(await listTextsShowing("p/aa/picture-600.webp")).toMatchObject([{ commentId: 600 }]);
    expect(await findTargetRow({ kind: "picture", id: 300 })).toMatchObject({ commentId: 300, shown: true });
  });
});
