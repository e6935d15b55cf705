import { describe, expect } from "vitest";
import { locateComment } from "@/db/comments/locate";
import { listMissed, listNewReplies } from "@/db/comments/new-replies";
import { listThreadsLeadingTo } from "@/db/comments/outdated";
import {
  type CommentOrder,
  findConversation,
  findConversationCursor,
  findTimeCursor,
  findTopLevelCursor,
  listComments,
  listCommentsByTime,
} from "@/db/comments/reads";
import { findCoolDown, findLastReply, findReplyPlace } from "@/db/comments/reply-limits";
import { findCommentText, findEditBefore, findHistory, findThreadText, listHistory } from "@/db/edits/reads";
import { findFeedOfThread, listFeedThreads, listFeedThreadsOfTag } from "@/db/feeds/reads";
import { findOwnInjury, listFittingThreads, listInjuries } from "@/db/injuries/reads";
import { countNewReplies, listFollowed } from "@/db/marks/reads";
import { findWrittenCursor, listCommentsByWriter } from "@/db/people/reads";
import { countPosts } from "@/db/people/trust";
import { findAnswerCursor, listAnsweredTags, listAnswers } from "@/db/questions/answers";
import { findStoryCursor, listStories } from "@/db/stories/lists";
import { listInjuryTags } from "@/db/tags/injuries";
import { findTag, listTags } from "@/db/tags/reads";
import {
  countUnanswered,
  findThreadCursor,
  type ListTab,
  listThreads,
  listThreadsByWriter,
} from "@/db/threads/lists";
import { findPromotable, listThreadsByLine } from "@/db/threads/promotions";
import { findPinned, findThread, findUnlisted, listMentions } from "@/db/threads/reads";
import { listSitemapParts, listSitemapThreads } from "@/db/threads/sitemap";
import { findThreadOfViewer } from "@/db/threads/viewer";
import type { Tx } from "@/db/transaction";
import { DAY_MS } from "@/lib/time";
import { test as base } from "../support/database";
import { growForum, growRecords } from "../support/large-forum";
import { anyFilters } from "../support/paged-stories";
import { explained, type Plan } from "../support/query-plan";

const SIZE = { threads: 100_000, comments: 1_000_000, inThreadOne: 10_000 };
/** A page shows at most 500 comments with writers, parents and parents' writers: what it reads is bounded by that. */
const MOST_ROWS = 5_000;
const BIG = ["threads", "comments", "thread_tags", "story_facets"];

const test = base
  .extend("forum", { scope: "file", auto: true }, async ({ db }) => {
    const client = await db.$client.connect();
    await growForum(client, SIZE).finally(() => client.release(true));
    return SIZE;
  })
  .extend("stories", { scope: "file" }, async ({ db, forum: _ }) => {
    const ids = await growRecords(db.$client);
    return ids;
  });

function expectIndexRanges(plans: Plan[]): void {
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
}

describe("with 100,000 threads and 1,000,000 comments", () => {
  test("the forum is as large as the title says", { timeout: 240_000 }, async ({ db, forum }) => {
    const { rows } = await db.$client.query(
      "select (select count(*)::int from threads) as threads, count(*)::int as comments, count(*) filter (where thread_id = 1)::int as one from comments",
    );
    expect(rows[0].threads).toBe(forum.threads);
    expect(rows[0].comments).toBe(forum.comments);
    expect(Math.abs(rows[0].one - forum.inThreadOne)).toBeLessThanOrEqual(3);
  });

  test("feeds and parts of the sitemap are read by ranges of an index", async ({ db }) => {
    for (const list of ["latest", "unanswered", "articles"] as const)
      expectIndexRanges(await explained(db, () => listFeedThreads(list)));
    expectIndexRanges(await explained(db, () => listFeedThreadsOfTag(1)));
    expectIndexRanges(await explained(db, () => findFeedOfThread(1)));
    expectIndexRanges(await explained(db, () => listSitemapParts()));
    expectIndexRanges(await explained(db, () => listSitemapThreads(3)));
  });

  for (const order of ["best", "newest", "oldest"] satisfies CommentOrder[]) {
    test(`any page of a thread of 10,000 comments, ${order} first, is read by ranges of an index`, async ({
      db,
    }) => {
      let after: string | undefined;
      for (let page = 0; page < 12; page++) {
        const key = after;
        expectIndexRanges(await explained(db, () => listComments({ threadId: 1, order, after: key })));
        if (key)
          expectIndexRanges(
            await explained(db, () => findTopLevelCursor({ threadId: 1, order, after: key })),
          );
        after = (await listComments({ threadId: 1, order, after })).next ?? undefined;
      }
      expect(after).toBeDefined();
    });
  }

  test("any page of the thread by time, even the last, is read by ranges", async ({ db }) => {
    const { rows } = await db.$client.query(`
      select (extract(epoch from created_at) * 1000000)::bigint || '_' || id as cursor from comments
      where thread_id = 1 order by created_at, id`);
    for (const after of [undefined, rows[0].cursor, rows.at(-2).cursor]) {
      expectIndexRanges(await explained(db, () => listCommentsByTime(1, after)));
      if (after) expectIndexRanges(await explained(db, () => findTimeCursor(1, after)));
    }
  });

  test("new replies in the thread, for any reader and any comment, are read by ranges", async ({ db }) => {
    const { rows } = await db.$client.query(
      "select id::float8 as id from comments where thread_id = 1 order by created_at",
    );
    for (const after of [0, rows[0].id, rows.at(-60).id, rows.at(-1).id]) {
      expectIndexRanges(await explained(db, () => listNewReplies(1, after)));
      const asked = Array.from({ length: 20 }, (_, index) => ({ threadId: index + 1, after }));
      expectIndexRanges(await explained(db, () => listMissed(asked)));
    }
  });

  test("one conversation and the place of one comment are read by ranges", async ({ db }) => {
    const { rows } = await db.$client.query(
      "select id::float8 as id from comments where thread_id = 1 and depth = 2 limit 1",
    );
    expectIndexRanges(await explained(db, () => findConversation(1, rows[0].id)));
    expectIndexRanges(await explained(db, () => locateComment({ id: rows[0].id })));
    const below = "0".repeat(23).concat("1");
    expectIndexRanges(await explained(db, () => findConversation(1, rows[0].id, below)));
    expectIndexRanges(await explained(db, () => findConversationCursor(1, rows[0].id, below)));
  });

  test("comments to promote and promoted threads are found by new and old number", async ({ db }) => {
    expectIndexRanges(await explained(db, () => findPromotable(1)));
    expectIndexRanges(await explained(db, () => locateComment({ threadId: 1, oldId: 12 })));
    const lines = await explained(db, () => listThreadsByLine(db as unknown as Tx, 7));
    expect(lines.flatMap(({ indexes }) => indexes)).toContain("comments_by_promoted");
    const leading = () => listThreadsLeadingTo(db as unknown as Tx, { commentId: 7 });
    expectIndexRanges(await explained(db, leading));
  });

  for (const tab of ["latest", "unanswered", "stories", "top"] satisfies ListTab[]) {
    for (const tagId of [undefined, 2]) {
      test(`the tab ${tab} ${tagId ? "of a tag" : "of the forum"} is read by a range, at its start and deep inside`, async ({
        db,
      }) => {
        const first = await listThreads({ tab, tagId });
        const deep = await findThreadCursor({ tab, tagId, after: tab === "stories" ? "50001" : "50002" });
        for (const after of [undefined, first.next ?? undefined, deep ?? undefined]) {
          expectIndexRanges(await explained(db, () => listThreads({ tab, tagId, after })));
          if (after) expectIndexRanges(await explained(db, () => findThreadCursor({ tab, tagId, after })));
        }
      });
    }
  }

  test("stories that fit any filters are read by ranges, at the start and deep inside", async ({
    db,
    stories,
  }) => {
    const { injury, treatment } = stories;
    for (const filters of anyFilters(injury, treatment)) {
      const { rows } = await db.$client.query(
        `select (extract(epoch from last_activity_at) * 1000000)::bigint || '_' || thread_id as cursor
         from story_facets where facet like $1 || '/any/%' order by last_activity_at limit 1 offset 10000`,
        [injury],
      );
      for (const after of [undefined, rows[0].cursor]) {
        expectIndexRanges(await explained(db, () => listStories(filters, after)));
        if (after) expectIndexRanges(await explained(db, () => findStoryCursor(filters, after)));
      }
    }
  });

  test("followed threads with their new replies are read by ranges, the longest thread included", async ({
    db,
  }) => {
    await db.$client.query(`
      insert into follows (person_id, thread_id, created_at) select 2, n, '2000-01-01' from generate_series(1, 110) n;
      insert into visits (person_id, thread_id, seen_comment_id, visited_at)
      select 2, thread_id, max(id), max(created_at) from comments where thread_id between 1 and 60 group by thread_id`);
    await db.$client.query("delete from visits where thread_id = 1");
    await db.$client.query(
      "update threads set last_activity_at = now() where id = 1; analyze follows, visits",
    );
    const { threads: followed } = await listFollowed(2);
    expect([followed.length, followed[0]?.newReplies.count]).toEqual([30, 100]);
    const listed = Array.from({ length: 31 }, (_, index) => index + 1);
    expect(await countNewReplies(2, listed)).toContainEqual(
      expect.objectContaining({ threadId: 1, count: 100 }),
    );
    const plans = [
      ...(await explained(db, () => listFollowed(2))),
      ...(await explained(db, () => countNewReplies(2, listed))),
    ];
    expect(plans).toHaveLength(2);
    for (const { steps, scannedWhole } of plans) {
      expect(scannedWhole.filter((table) => BIG.includes(table))).toEqual([]);
      const read = steps.filter((step) => step["Relation Name"] === "comments");
      expect(read.map((step) => step["Index Name"])).toEqual(["comments_by_time"]);
      for (const step of read) expect(step["Actual Rows"] * step["Actual Loops"]).toBeLessThan(1_000);
    }
  });

  test("everything about the longest thread is read by ranges for a member who was away since it began", async ({
    db,
  }) => {
    await db.$client.query(`
      insert into visits (person_id, thread_id, seen_comment_id, visited_at) values (3, 1, 0, '2000-01-01');
      insert into helpful_marks (person_id, comment_id)
      select 3, id from comments where thread_id = 1 and writer_id <> 3 order by id limit 300;
      analyze helpful_marks, visits, me_toos, follows`);
    const found = await findThreadOfViewer(1, 3);
    expect([found?.newComments.length, found?.helpfulComments.length]).toEqual([2_000, 300]);
    const plans = await explained(db, () => findThreadOfViewer(1, 3));
    expectIndexRanges(plans);
    expect(plans.flatMap(({ indexes }) => indexes)).toContain("comments_by_time");
    expectIndexRanges(await explained(db, () => findThreadOfViewer(1, 4)));
    expectIndexRanges(await explained(db, () => findThreadOfViewer(999_999_999, 3)));
  });

  test("the author's answers are read by ranges: all, under a common tag and a rare one, deep inside too", async ({
    db,
  }) => {
    await db.$client.query(`
      insert into tags (slug, name, "group") values ('rare', 'Rare', 'topic');
      insert into thread_tags (thread_id, tag_id, kind, listed, answered, last_activity_at, helpful_count, me_too_count)
      select t.id, tags.id, kind, listed, answered, last_activity_at, t.helpful_count, t.me_too_count
      from threads t, tags where t.id % 500 = 52 and tags.slug = 'rare';
      analyze thread_tags, tags`);
    const { rows } = await db.$client.query("select id::float8 as rare from tags where slug = 'rare'");
    for (const tagId of [undefined, 2, 20, rows[0].rare]) {
      const first = await listAnswers({ tagId });
      expect([tagId, first.answers.length]).toEqual([tagId, 20]);
      const deep = `${Date.now() * 500}_500000`;
      for (const after of [undefined, first.next ?? undefined, deep])
        expectIndexRanges(await explained(db, () => listAnswers({ tagId, after })));
      expectIndexRanges(await explained(db, () => findAnswerCursor(tagId, first.next ?? "")));
    }
    const plans = await explained(db, () => listAnswers({}));
    expect(plans.flatMap(({ indexes }) => indexes)).toContain("author_replies_newest");
    expectIndexRanges(await explained(db, () => listAnsweredTags(14)));
  });

  test("everything else that a page reads is bounded", async ({ db }) => {
    const dayAgo = new Date(Date.now() - DAY_MS);
    for (const read of [
      () => findThread(1),
      () => findThread(3),
      () => findPinned(),
      () => listMentions(1),
      () => countUnanswered(),
      () => countUnanswered(2),
      () => listThreadsByWriter(7),
      () => listCommentsByWriter(7),
      () => listCommentsByWriter(7, "500000"),
      () => findWrittenCursor(7, "500000"),
      () => listFittingThreads({ tagId: 2, since: null }),
      () => listFittingThreads({ tagId: 2, since: "2025-03" }),
      () => findOwnInjury(7),
      () => listInjuries(),
      () => listTags(),
      () => listInjuryTags(),
      () => findTag("tag-2"),
      () => findThreadText(1),
      () => findCommentText(1),
      () => findHistory({ threadId: 1, commentId: undefined }),
      () => findHistory({ threadId: 1, commentId: 1 }),
      () => listHistory({ threadId: 1, commentId: undefined }, { before: 500_000 }),
      () => findEditBefore({ threadId: 1, commentId: 1 }, 5),
      () => findUnlisted(1),
      () => countPosts(7, new Date("2020-01-01")),
      () => findReplyPlace(1, 1),
      () => findCoolDown(1),
      () => findLastReply({ personId: 7, threadId: 1, belowId: 1, since: dayAgo }),
      () => findLastReply({ personId: 7, threadId: 1, belowId: null, since: dayAgo }),
    ]) {
      expectIndexRanges(await explained(db, read));
    }
  });
});
