import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { listHeldReplies } from "@/db/comments/held";
import { findComment } from "@/db/comments/reads";
import { findStatement } from "@/db/decisions/statements";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editComment } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { pathAfterPosting } from "@/lib/forum/filters/path-after-posting";
import { heldWords } from "@/lib/forum/moderation/statements/held-words";
import { enrolPerson } from "@/lib/forum/people/operations";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { decided } from "../support/decisions";
import { commentEdit } from "../support/edits";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";

const MONTH_MS = 30 * DAY_MS;
let people = 0;

/** Somebody who came a month ago and has not been seen since. */
async function someone(more: Partial<Member> = {}): Promise<Member> {
  const handle = `sleeper-${++people}`;
  const joinedAt = new Date(Date.now() - MONTH_MS);
  const { personId: id } = await perform(enrolPerson, { handle }, as(SYSTEM, joinedAt));
  return { kind: "member", id, handle, role: "member", joinedAt, ...UNRESTRICTED, ...more };
}

const inBrowser = (actor: Member, openedAt?: Date) => ({ actor, source: "browser" as const, openedAt });
const answer = ({ question: { id } }: World, actor: Member, text: string, openedAt?: Date) =>
  perform(postComment, { threadId: id, parentId: null, body: words(text) }, inBrowser(actor, openedAt));

async function checksOn(db: Pick<Database, "$client">, commentId: number): Promise<string[]> {
  const { rows } = await db.$client.query<{ because: { check: string }[] }>(
    `select f.because from flags f where f.target_kind = 'comment' and f.target_id = $1 and f.origin = 'filter'`,
    [commentId],
  );
  return rows.flatMap(({ because }) => because.map(({ check }) => check));
}

const LINK = "This is the plan that I followed, week by week: https://plans.example/knee";

describe("a first post with a link", () => {
  test("is held for review: readers do not see it, nobody is notified, its writer reads why", async ({
    world,
  }) => {
    const sleeper = await someone();
    const event = await answer(world, sleeper, LINK);
    const held = event.filtered?.held;
    expect(held?.decisionId).toBeGreaterThan(0);
    expect(pathAfterPosting(event, "/there")).toBe(`/decisions/${held?.decisionId}`);
    const { stale, jobs, announced } = effectsOf(event);
    expect({ stale, announced }).toEqual({ stale: [cacheKey.log], announced: [] });
    expect(jobs).toEqual([
      { name: "notify_recipients", payload: { of: "statement", decisionId: held?.decisionId } },
    ]);
    expect((await findComment(world.question.id, event.commentId))?.state).not.toBe("shown");
  });

  test("has a decision on record, with the filter's findings, in its own case", async ({ db, world }) => {
    const event = await answer(world, await someone(), LINK.replace("week by week", "day after day"));
    const { rows } = await db.$client.query(
      `select d.kind, d.machine, d.by_id, d.reason_title, d.note, d.case_id = k.id as in_case, f.origin, f.because
       from decisions d join cases k on k.target_kind = d.target_kind and k.target_id = d.target_id
       join flags f on f.case_id = k.id where d.target_kind = 'comment' and d.target_id = $1`,
      [event.commentId],
    );
    expect(rows).toEqual([
      {
        kind: "hide",
        machine: "decided",
        by_id: null,
        reason_title: "Held for review",
        note: "This is the member’s first post with a link to another site.",
        in_case: true,
        origin: "filter",
        because: [expect.objectContaining({ check: "first_link", words: ["https://plans.example/knee"] })],
      },
    ]);
  });

  test("is held after any number of posts without a link, and when an edit adds the link", async ({
    world,
  }) => {
    const patient = await someone();
    for (const weeks of ["seven", "eight", "nine"])
      expect(
        (await answer(world, patient, `It took me ${weeks} weeks, and I was impatient.`)).filtered,
      ).toBeUndefined();
    const first = await answer(world, patient, "Here is what helped me: https://plans.example/patient");
    expect(first.filtered?.held).toBeTruthy();

    const { commentId } = await answer(world, patient, "One more thing that I remember from that winter.");
    const edit = await commentEdit(commentId, "One more thing: https://plans.example/more");
    const edited = await perform(editComment, edit, inBrowser(patient));
    expect(edited.filtered?.held).toBeTruthy();

    await decided(world.people.mia, "restore", { kind: "comment", id: first.commentId });
    const second = await answer(world, patient, "And the second half of it: https://plans.example/second");
    expect(second.filtered).toBeUndefined();
  });

  test("is not held for trusted members, staff, and members who have posted a link before", async ({
    world,
  }) => {
    const known = await someone({ trust: 1 });
    await answer(world, known, "It took me seven weeks, and I was impatient all the time.");
    for (const [actor, text] of [
      [
        await someone({ trust: 2 }),
        "A trusted one: see https://plans.example/trusted for how it was with me",
      ],
      [world.people.mia, "A moderator: read https://plans.example/mia, then come back and tell us"],
      [known, "And here is what helped me in the end: https://plans.example/known"],
    ] as const)
      expect((await answer(world, actor, text)).filtered).toBeUndefined();
  });
});

describe("a held reply in its place", () => {
  const LINKED = LINK.replace("week by week", "mile after mile");

  test("leaves the database only for its writer and moderators, and only until a moderator decides", async ({
    world,
  }) => {
    const { id } = world.question;
    const sleeper = await someone();
    const { commentId, filtered } = await answer(world, sleeper, LINKED);
    const decisionId = filtered?.held?.decisionId;
    const seenBy = async (viewer: Member, moderates = false) => [
      (await findThreadOfViewer(id, viewer.id, { seesHeld: moderates }))?.heldComments,
      (await listHeldReplies(id, { id: viewer.id, moderates })).map((reply) => reply.id),
    ];
    const { ben, mia } = world.people;
    expect(await seenBy(sleeper)).toEqual([[commentId], [commentId]]);
    expect(await seenBy(mia, true)).toEqual([
      expect.arrayContaining([commentId]),
      expect.arrayContaining([commentId]),
    ]);
    expect(await seenBy(ben)).toEqual([[], []]);
    expect(await findThreadOfViewer(world.story.id, sleeper.id)).toMatchObject({ heldComments: [] });
    expect(await listHeldReplies(id, { id: sleeper.id, moderates: false })).toMatchObject([
      { own: true, decisionId, checks: ["first_link"], writer: { handle: sleeper.handle }, parentId: null },
    ]);

    await decided(mia, "hide", { kind: "comment", id: commentId });
    expect(await seenBy(sleeper)).toEqual([[], []]);
  });

  test("is announced by the check that found something", async ({ world }) => {
    const { filtered } = await answer(world, await someone(), LINK.replace("week by week", "again"));
    const statement = await findStatement(filtered?.held?.decisionId ?? 0, { id: 0, keepsOrder: true });
    expect(heldWords(statement?.checks ?? [])).toBe(
      "Thanks. A moderator checks first posts with links; we’ll email you.",
    );
    expect(heldWords(["first_link", "typed_fast"])).toContain("first posts with links");
    expect(heldWords(["learnt"])).toContain("spam filter stopped this");
    expect(heldWords([])).toContain("Readers flagged this");
  });
});

describe("another post is held", () => {
  test("if it has a link and was sent two seconds after its form was opened, but not for its speed alone", async ({
    db,
    world,
  }) => {
    const opened = (seconds: number) => new Date(Date.now() - seconds * 1000);
    const linked = (week: string) => `The plan of ${week} is at https://plans.example/${week}, if it helps.`;
    const newcomer = await someone();
    const thanks = await answer(world, newcomer, "Thank you, that helps me a lot!", opened(1));
    expect(thanks.filtered).toBeUndefined();
    for (const [week, seconds, fast] of [
      ["monday", 40, false],
      ["tuesday", 2, true],
    ] as const) {
      const { commentId } = await answer(world, newcomer, linked(week), opened(seconds));
      expect((await checksOn(db, commentId)).includes("typed_fast")).toBe(fast);
    }

    const asked = await perform(
      askQuestion,
      question("Is a foam roller worth its price?"),
      inBrowser(await someone(), opened(2)),
    );
    expect(asked.filtered).toBeUndefined();
  });

  test("if it repeats a text, whoever posts it", async ({ world }) => {
    const text =
      "My knee was like that for a whole winter, and in the end only single leg work and patience brought me back to running.";
    expect((await answer(world, await someone(), text)).filtered).toBeUndefined();
    const again = await answer(world, await someone(), `${text} Good luck!`);
    expect(again.filtered?.held).toBeTruthy();
    expect((await answer(world, await someone({ trust: 2 }), text)).filtered).toBeUndefined();
  });
});
