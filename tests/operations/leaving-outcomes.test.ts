import { sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findOpenConsent } from "@/db/consents/reads";
import { inTransaction } from "@/db/transaction";
import { cacheKey, removalKey } from "@/lib/addresses/cache-keys";
import { withdrawConsent } from "@/lib/forum/content/consents/operations";
import { editThread } from "@/lib/forum/content/edits/operations";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { hold } from "@/lib/forum/filters/holding/hold";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { readRelease } from "@/lib/forum/site/outcomes/read";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { ALL_PARTS, countedRunners, type Runner, redrawOutcomes } from "../support/counted-runners";
import { decided } from "../support/decisions";
import { threadEdit } from "../support/edits";
import { test as base } from "../support/with-world";
import { as, tagCalled, type World } from "../support/world";

const RECORD = { onsetOn: "2026-01-05", outcome: "recovering" };

const test = base
  .extend("runners", { scope: "file" }, async ({ world: _ }) => {
    const injury = { slug: "achilles", name: "Achilles", group: "injury" };
    await perform(defineTags, [injury], as(SYSTEM));
    return countedRunners(32);
  })
  .extend("notices", { scope: "file" }, async ({ url }, { onCleanup }) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const heard: string[] = [];
    client.on("notification", ({ payload }) => heard.push(...JSON.parse(payload ?? "[]")));
    await client.query("listen comeback_stale");
    onCleanup(() => client.end());
    return async (): Promise<string[]> => {
      await client.query("select 1");
      return heard.splice(0);
    };
  });

type Leave = (runner: Runner, world: World) => Promise<unknown>;

const threadOf = ({ threadId }: Runner) => ({ kind: "thread", id: threadId }) as const;
const edit = async ({ member, threadId }: Runner, changes: Record<string, unknown>) =>
  perform(editThread, await threadEdit(threadId, changes), as(member));
const agreed = { ...RECORD, agreed: true, counted: ALL_PARTS };

/** Every way in which what a runner let us count can go away. */
const WAYS: Record<string, Leave> = {
  "withdrawing the consent": async ({ member, threadId }) =>
    perform(withdrawConsent, { consentId: (await findOpenConsent(threadId))?.id }, as(member)),
  "agreeing no longer, in the form of the story": (runner) => edit(runner, { recovery: RECORD }),
  "agreeing to fewer parts": (runner) =>
    edit(runner, { recovery: { ...agreed, counted: ["injury", "milestones"] } }),
  "deleting the story": ({ member, threadId }) => perform(withdrawThread, { threadId }, as(member)),
  "hiding the story": (runner, { people }) => decided(people.mia, "hide", threadOf(runner)),
  "removing the story": (runner, { people }) => decided(people.mia, "remove", threadOf(runner)),
  "removing everything that the runner wrote": ({ member }, { people }) =>
    decided(people.kit, "delete_content", { kind: "person", id: member.id }),
  "holding the story for review": (runner) =>
    inTransaction((tx) =>
      hold(tx, { kind: "hide", target: threadOf(runner), reason: { key: "held" } }, new Date()),
    ),
  "merging the story into another": ({ threadId }, { story }) =>
    database().execute(sql`update threads set merged_into_id = ${story.id} where id = ${threadId}`),
  "taking the tag off the story": (runner) => edit(runner, { tags: ["knee"], recovery: agreed }),
  "giving the story another injury": (runner) => edit(runner, { tags: ["achilles"], recovery: agreed }),
  "moving the story to other tags": (runner, { people }) =>
    decided(people.mia, "move", threadOf(runner), { tags: ["knee"] }),
  "deleting the record": ({ threadId }) =>
    database().execute(sql`delete from recoveries where thread_id = ${threadId}`),
  "deleting the story from the database": ({ threadId }) =>
    database().execute(sql`delete from threads where id = ${threadId}`),
  "deleting the receipts of the runner": ({ member }) =>
    database().execute(sql`delete from consents where person_id = ${member.id}`),
};

const figuresOf = async ({ threadId }: Runner) =>
  (await database().execute(sql`select figures from outcome_runners where thread_id = ${threadId}`)).rows;

describe("what counted a runner is withheld in the same transaction", () => {
  test.for(Object.entries(WAYS))("after %s", async ([, leave], { world, runners, notices }) => {
    const runner = runners.pop() as Runner;
    await redrawOutcomes();
    const tagId = await tagCalled("itbs");
    expect(await readRelease(tagId)).toMatchObject({ withheld: false, outcomes: { setbacks: null } });
    expect(await figuresOf(runner)).toEqual([{ figures: expect.any(String) }]);
    await notices();
    await leave(runner, world);
    expect(await readRelease(tagId)).toMatchObject({ withheld: true, outcomes: null });
    expect(await figuresOf(runner)).toEqual([{ figures: null }]);
    const keys = [cacheKey.allOutcomes, cacheKey.outcomes("itbs"), cacheKey.tag("itbs")];
    expect(await notices()).toEqual(expect.arrayContaining(keys.map(removalKey)));
  });
});

describe("nothing is withheld", () => {
  test("after an edit that keeps the tags, the consent and the record", async ({ runners }) => {
    await redrawOutcomes();
    const tagId = await tagCalled("itbs");
    await edit(runners[0] as Runner, { title: "How my knee came back, told better", recovery: agreed });
    await edit(runners[1] as Runner, { tags: ["itbs", "achilles"], recovery: agreed });
    expect(await readRelease(tagId)).toMatchObject({ withheld: false });
  });

  test("if the transaction fails", async ({ runners }) => {
    await redrawOutcomes();
    const { threadId } = runners[0] as Runner;
    const failing = inTransaction(async (tx) => {
      await tx.execute(sql`update threads set hidden_at = now() where id = ${threadId}`);
      throw new Error("The write failed.");
    });
    await expect(failing).rejects.toThrow("The write failed.");
    expect(await readRelease(await tagCalled("itbs"))).toMatchObject({ withheld: false });
  });
});

test("a story that is restored is counted again only by a release", async ({
  world: { people },
  runners,
}) => {
  await redrawOutcomes();
  const tagId = await tagCalled("itbs");
  const { decisionIds } = await decided(people.mia, "hide", threadOf(runners[0] as Runner));
  await perform(undoDecision, { decisionId: decisionIds[0] }, as(people.kit));
  expect(await readRelease(tagId)).toMatchObject({ withheld: true, outcomes: null });
});
