import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { type Edit, listHistory } from "@/db/edits/reads";
import { DomainError } from "@/lib/errors";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { closeModmail } from "@/lib/forum/moderation/modmail/operations";
import { flagTarget } from "@/lib/forum/reactions/flags/operations";
import { joinQuestion, markHelpful, unmarkHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import fc from "../support/fast-check";
import { writtenBy } from "../support/modmail";
import { FIRST, growLists, LONG_THREAD, type PagedList, pagedLists } from "../support/paged-lists";
import { FIRST_MODMAIL } from "../support/paged-modmail";
import { readPublicPage } from "../support/read-public-page";
import { projectFiles } from "../support/sources";
import { test as base } from "../support/with-world";
import { as, question, tagCalled, type World } from "../support/world";
import { reply } from "../support/write-in";

const test = base.extend("tagId", { scope: "file", auto: true }, async ({ db, world }) => {
  const tagId = await tagCalled("itbs");
  const client = await db.$client.connect();
  await growLists(client, world, tagId).finally(() => client.release(true));
  return tagId;
});

/** Work of jobs and of the live view: no reader pages through these. */
const READ_BY_NO_PAGE = [
  "listUnclassified",
  "listChain",
  "listCommentsHere",
  "listCommentsToImport",
  "listCommentsToUpdate",
  "listDisqusPosts",
  "listDisqusTexts",
  "listDoubles",
  "listEarnedAfter",
  "listItemsWithAddresses",
  "listMentionsToImport",
  "listMissed",
  "listNewPosts",
  "listNewReplies",
  "listPossibleDoubles",
  "listTextsAfter",
  "listThreadsWithAddresses",
  "listUndisputedTexts",
  "listUnmailed",
];

const READ = /^export (?:async )?function ((?:list|find)\w+)\(((?:(?!\nexport)[\s\S])*?)\)(?:: | \{)/gm;

const NAMES = Object.keys(pagedLists({ ada: { id: 0 }, mia: { id: 0 }, nova: { id: 0 } }, 0));

test("every read of the database that takes a cursor is among these lists", ({ world, tagId }) => {
  const reads = projectFiles()
    .filter((file) => /^db\/[^/]+\/[\w-]+\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(READ)])
    .filter(([, , parameters = ""]) => /\b(?:after|before)\b|ListRequest/.test(parameters))
    .map(([, name = ""]) => name)
    .filter((name) => !/^find\w+(?:Cursor|Before)$/.test(name) && !READ_BY_NO_PAGE.includes(name));
  const listed = Object.values(pagedLists(world.people, tagId)).map(({ readBy }) => readBy);
  expect([...new Set(listed)].sort()).toEqual([...new Set(reads)].sort());
});

test("an edit history says on every page what each edit made of the words", async () => {
  const of = { threadId: LONG_THREAD, commentId: undefined };
  const edits: Edit[] = [];
  for (let before: number | null | undefined; before !== null; ) {
    const page = await listHistory(of, { before });
    edits.push(...page.edits);
    before = page.next;
  }
  const words = edits.map(({ before, after }) => [before.bodyText, after.bodyText]);
  expect(words).toHaveLength(140);
  expect(words).toEqual(
    Array.from({ length: 140 }, (_, index) => [
      `Words ${140 - index}`,
      index === 0 ? "Words." : `Words ${141 - index}`,
    ]),
  );
});

describe("a further page", () => {
  const told = async (path: string) => {
    const html = await readPublicPage(path);
    return html.startsWith("NEXT_REDIRECT") ? html.split(";").slice(2, 4) : "a page";
  };

  test("is one for each row: other cursors lead to the row before them, or to the start of the list", async ({
    db,
  }) => {
    const cursorIn = async (sql: string): Promise<string> => (await db.$client.query(sql)).rows[0].cursor;
    const moment = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint`;
    const latest = `select ${moment("last_activity_at")} || '_' || id as cursor from threads where listed`;
    const held = await cursorIn(`${latest} and id = ${FIRST.thread + 90}`);
    const [micros] = held.split("_");
    expect(await told(`/latest/after/${held}`)).toBe("a page");
    // The number of a thread alone, as in addresses from before cursors had values.
    expect(await told(`/latest/after/${FIRST.thread + 90}`)).toEqual([`/latest/after/${held}`, "307"]);
    expect(await told(`/latest/after/${micros}_1`)).toEqual([`/latest/after/${held}`, "307"]);
    expect(await told("/latest/after/9999999999999999_1")).toEqual(["/", "307"]);
    expect(await told("/latest/after/999999")).toEqual(["/", "307"]);
    expect(await told("/top/after/-0.5_1")).toEqual(["/top", "307"]);
    expect(await told("/tags/itbs/stories/after/9999999999999999_1")).toEqual(["/tags/itbs/stories", "307"]);
    expect(await told("/moderation/log/before/999999999999")).toEqual(["/moderation/log", "307"]);
    const thread = `/t/${LONG_THREAD}/does-it-hold`;
    const rank = await cursorIn(`select best_rank || '_' || id as cursor from comments
      where thread_id = ${LONG_THREAD} and depth = 0 order by best_rank, id offset 40 limit 1`);
    expect(await told(`${thread}/best/after/${rank}`)).toBe("a page");
    expect(await told(`${thread}/best/after/${rank.split("_")[1]}`)).toEqual([
      `${thread}/best/after/${rank}`,
      "307",
    ]);
    expect(await told(`${thread}/best/after/-9_1`)).toEqual([thread, "307"]);
    expect(await told(`${thread}/history/before/80090`)).toBe("a page");
    expect(await told(`${thread}/history/before/999999`)).toEqual([`${thread}/history`, "307"]);
    expect(await told(`${thread}/history/before/7`)).toEqual([`${thread}/history/before/80001`, "307"]);
    expect(await told(`${thread}/newest/after/${"f".repeat(24)}`)).toEqual([`${thread}/newest`, "307"]);
  });
});

describe("a reader who pages on while others write", () => {
  const happening = fc.record({
    what: fc.constantFrom(
      "reply",
      "mark",
      "unmark",
      "me too",
      "hide",
      "restore",
      "flag",
      "ask",
      "answer",
      "appeal",
      "message",
      "close",
    ),
    who: fc.constantFrom("ada", "ben", "kit", "mia", "nova"),
    /** The last row that the reader saw, which the cursor names, or any row. */
    at: fc.oneof(fc.constant("cursor"), fc.nat(2_000)),
  });
  type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

  test.for(NAMES)(
    "sees every row of %s that did not change exactly once",
    { timeout: 60_000 },
    async (name, { db, world, tagId }) => {
      const list = pagedLists(world.people, tagId)[name] as PagedList;
      const snapshot = async () => {
        const { rows } = await db.$client.query(list.sql);
        return new Map(rows.map(({ id, key }) => [Number(id), String(key?.toISOString?.() ?? key)]));
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(happening, { maxLength: 3 }), { minLength: 3, maxLength: 5 }),
          async (between) => {
            const unchanged = await snapshot();
            const seen: number[] = [];
            let after: string | undefined;
            for (let page = 0; page < 60; page++) {
              const { ids, next } = await list.read(after);
              seen.push(...ids);
              if (next === null) break;
              for (const one of between[page % between.length] ?? [])
                await happen(one, list, ids.at(-1) ?? 0, world);
              const now = await snapshot();
              for (const [id, key] of unchanged) if (now.get(id) !== key) unchanged.delete(id);
              after = page % 2 === 0 ? next : await ledBy(list, next);
            }
            const counts = new Map<number, number>();
            for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
            const wrong = [...unchanged.keys()].filter((id) => counts.get(id) !== 1);
            expect(wrong.map((id) => [id, counts.get(id) ?? 0])).toEqual([]);
            expect(unchanged.size).toBeGreaterThan(20);
          },
        ),
        { numRuns: 10, endOnFailure: true },
      );
    },
  );

  /** A public page leads each cursor to one of a row that is in the list now, and from there no further. */
  async function ledBy({ lead }: PagedList, cursor: string): Promise<string | undefined> {
    if (!lead) return cursor;
    const led = (await lead(cursor)) ?? undefined;
    if (led !== undefined) expect(await lead(led)).toBe(led);
    return led;
  }

  async function happen({ what, who, at }: Happening, list: PagedList, last: number, { people }: World) {
    const any = typeof at === "number" ? at : 0;
    const threadId = at === "cursor" && list.of === "thread" ? last : FIRST.thread + 1 + (any % 140);
    const commentId = at === "cursor" && list.of === "comment" ? last : FIRST.comment + 1 + (any % 130);
    const flagged = { kind: "comment", id: FIRST.nested + 1 + (any % 620) } as const;
    const target = list.of === "comment" ? { commentId } : { threadId };
    const subject =
      list.of === "comment"
        ? ({ kind: "comment", id: commentId } as const)
        : ({ kind: "thread", id: threadId } as const);
    const member = as(people[who]);
    const doing = {
      reply: () =>
        reply(people[who], at === "cursor" ? threadId : LONG_THREAD, "The same here, for nine weeks."),
      mark: () => perform(markHelpful, target, member),
      unmark: () => perform(unmarkHelpful, target, member),
      "me too": () => perform(joinQuestion, { threadId }, member),
      hide: () => (threadId === LONG_THREAD ? undefined : decided(people.mia, "hide", subject)),
      restore: () => decided(people.mia, "restore", subject),
      flag: () => perform(flagTarget, { subject: flagged, reason: "spam", note: "" }, member),
      ask: () => perform(askQuestion, question(), member),
      answer: () => reply(people.jo, threadId, "Nine weeks, and no hills before that."),
      appeal: () =>
        database().execute(
          `update appeals set decided_at = now(), granted = false where id = ${1_000 + (any % 120)}`,
        ),
      message: () => writtenBy(people[who], FIRST_MODMAIL + 1 + (any % 140)),
      close: () => perform(closeModmail, { modmailId: FIRST_MODMAIL + 1 + (any % 140), close: true }, member),
    } satisfies Record<Happening["what"], () => unknown>;
    try {
      await doing[what]();
    } catch (error) {
      // Such as a mark on one's own post, or a second one.
      if (!(error instanceof DomainError)) throw error;
    }
  }
});
