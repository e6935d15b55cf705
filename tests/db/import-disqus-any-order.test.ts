import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { test } from "../support/database";
import { disqusFile, disqusPost, disqusThread } from "../support/disqus-parts";
import fc from "../support/fast-check";
import { importText } from "../support/importing";
import { head, item, tail } from "../support/wxr-parts";

const RUNS = 6;
const SITE = "https://any.example.org";
const MOST_POSTS = 14;

type Post = { page: number; parent: number | null; state: "kept" | "spam" | "deleted" | "empty"; at: Date };

const second = fc.integer({ min: Date.UTC(2009, 0, 1) / 1000, max: Date.UTC(2024, 0, 1) / 1000 });
const post: fc.Arbitrary<Post> = fc.record({
  page: fc.nat(2),
  parent: fc.option(fc.nat(MOST_POSTS - 1), { nil: null }),
  state: fc.constantFrom("kept", "kept", "kept", "kept", "spam", "deleted", "empty"),
  at: second.map((at) => new Date(at * 1000)),
});
const exported = fc
  .array(post, { minLength: 1, maxLength: MOST_POSTS })
  .chain((posts) =>
    fc.tuple(fc.constant(posts), fc.array(fc.double({ noNaN: true }), { minLength: 20, maxLength: 20 })),
  );

/** The nearest comment above that comes, within the page; nobody stands above those who answer each other in a circle. */
function placeOf(posts: readonly Post[], number: number): number | null {
  const above = (of: number): number | null => {
    const { parent, page } = posts[of] as Post;
    if (parent === null || parent === of || posts[parent]?.page !== page) return null;
    return isInCircle(posts, of) ? null : parent;
  };
  for (let at = above(number); at !== null; at = above(at)) if (posts[at]?.state === "kept") return at;
  return null;
}

function isInCircle(posts: readonly Post[], number: number): boolean {
  const up = (of: number | null) => {
    const parent = of === null ? null : (posts[of]?.parent ?? null);
    return parent === null || parent === of || posts[parent]?.page !== posts[number]?.page ? null : parent;
  };
  let at = up(number);
  for (let step = 0; step < posts.length && at !== null; step++, at = up(at)) if (at === number) return true;
  return false;
}

test("every comment that is neither spam nor deleted nor empty comes once, at its time, below its parent, in any order", {
  timeout: 120_000,
}, async () => {
  const posts = Array.from({ length: RUNS }, (_, run) =>
    item({
      id: run + 1,
      slug: `run-${run}`,
      title: `Run ${run}`,
      content: "Words.",
      link: `${SITE}/run-${run}/`,
    }),
  );
  await importText(head(SITE) + posts.map(({ open, close }) => open + close).join("") + tail());
  let run = 0;
  await fc.assert(
    fc.asyncProperty(exported, async ([written, order]) => {
      const base = 1_000_000 + run * 1000;
      const name = (page: number) => (page === 0 ? `run-${run}` : `run-${run}-page-${page}`);
      const elements = [
        ...[0, 1, 2].map((page) =>
          disqusThread({
            id: base + page,
            link: `http://any.example.org/${name(page)}`,
            title: `Page of ${name(page)}`,
          }),
        ),
        ...written.map(({ page, parent, state, at }, number) =>
          disqusPost({
            id: base + 100 + number,
            thread: base + page,
            ...(parent === null ? {} : { parent: base + 100 + parent }),
            message: state === "empty" ? "" : `<p>Comment ${run}-${number}</p>`,
            createdAt: at.toISOString(),
            isSpam: state === "spam",
            isDeleted: state === "deleted",
          }),
        ),
      ];
      const shuffled = elements
        .map((element, index) => ({ element, rank: order[index] ?? index }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ element }) => element);
      const file = disqusFile(...shuffled);
      const { disqus } = await importText(file);
      const kept = written.flatMap((each, number) => (each.state === "kept" ? [{ ...each, number }] : []));
      expect(disqus?.numbers.comments).toBe(kept.length);
      const leftOut = disqus?.commentsLeftOut.reduce((sum, { count }) => sum + count, 0);
      expect(leftOut).toBe(written.length - kept.length);
      const expected = kept
        .map(({ number, at, page }) => {
          const parent = placeOf(written, number);
          return {
            text: `Comment ${run}-${number}`,
            at: at.toISOString(),
            parent: parent === null ? null : `Comment ${run}-${parent}`,
            title: page === 0 ? `Run ${run}` : `Page of ${name(page)}`,
          };
        })
        .sort((one, other) => (one.text < other.text ? -1 : 1));
      expect(await came(`Comment ${run}-%`)).toEqual(expected);
      const again = await importText(file);
      expect(again.disqus?.numbers).toMatchObject({
        comments: 0,
        pagesMissing: 0,
        commentsHere: kept.length,
      });
      expect(await came(`Comment ${run}-%`)).toEqual(expected);
      run++;
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

async function came(like: string) {
  const { rows } = await database().execute<{
    text: string;
    at: string;
    parent: string | null;
    title: string;
  }>(sql`
    select c.body_text as text, c.created_at::text as at, p.body_text as parent, t.title
    from comments c join threads t on t.id = c.thread_id left join comments p on p.id = c.parent_id
    where c.body_text like ${like} order by c.body_text collate "C"`);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
