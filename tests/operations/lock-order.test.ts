import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { inTransaction, type Tx } from "@/db/transaction";
import { postComment } from "@/lib/forum/content/comments/operations";
import { decideAppeal, makeAppeal } from "@/lib/forum/moderation/appeals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { pictureOf, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as, type World, words } from "../support/world";

/** In the order in which every transaction locks them. */
type Table = "threads" | "pictures" | "people" | "appeals";
type Row = readonly [table: Table, id: number];

const lock = (tx: Tx, [table, id]: Row, nowait = false) =>
  tx.execute(
    sql`select from ${sql.identifier(table)} where id = ${id} for no key update ${nowait ? sql`nowait` : sql``}`,
  );

async function untilOneWaits(): Promise<void> {
  for (let n = 0; n < 500; n++) {
    const { rows } = await database().execute(sql`select from pg_locks where not granted`);
    if (rows.length > 0) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error("Nothing waits for the first lock.");
}

/**
 * Another transaction holds the first row and then asks for the second one, as a flag, a filter or a decision does. If `act` took
 * the second row before it asked for the first, each would wait for the other.
 */
async function meets(act: () => Promise<unknown>, first: Row, second: Row): Promise<void> {
  let acting: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    await lock(tx, first);
    acting = act();
    acting.catch(() => undefined);
    await untilOneWaits();
    await lock(tx, second, true);
  });
  await acting;
}

const idOf = ({ decisionIds }: { decisionIds: readonly number[] }) => decisionIds[0] ?? 0;

async function thingsOf({ people: { ben }, question }: World) {
  const reply = await replyOf(ben, question.id, "Ice and rest, that is all I know about it.");
  const picture = await pictureOf(ben);
  await database().execute(sql`update pictures set attached_at = now() where id = ${picture.id}`);
  return { reply, picture };
}

describe("no deadlock is possible between", () => {
  for (const table of ["threads", "pictures"] as const) {
    const what = table === "threads" ? "post" : "picture";

    test(`removing all posts of a member and a flag on a ${what} that silences the member`, async ({
      world,
    }) => {
      const { ben, kit } = world.people;
      const { picture } = await thingsOf(world);
      const id = table === "threads" ? world.question.id : picture.id;
      const act = () => decided(kit, "delete_content", { kind: "person", id: ben.id });
      await meets(act, [table, id], ["people", ben.id]);
    });

    test(`undoing such a removal and a flag on a ${what} that silences the member`, async ({ world }) => {
      const { ben, kit } = world.people;
      const { picture } = await thingsOf(world);
      const id = table === "threads" ? world.question.id : picture.id;
      const decisionId = idOf(await decided(kit, "delete_content", { kind: "person", id: ben.id }));
      const act = () => perform(undoDecision, { decisionId }, as(kit));
      await meets(act, [table, id], ["people", ben.id]);
    });
  }

  test("a new member’s reply and a flag on another post that silences the member", async ({ world }) => {
    const { nova } = world.people;
    const body = words("It hurt in the same place for me, for nine weeks.");
    const joined = { ...nova, joinedAt: new Date(), trust: 0 };
    const act = () => perform(postComment, { threadId: world.question.id, parentId: null, body }, as(joined));
    await meets(act, ["threads", world.question.id], ["people", nova.id]);
  });

  for (const granted of [true, false])
    test(`${granted ? "granting" : "refusing"} an appeal and a new decision about the post`, async ({
      world,
    }) => {
      const { ben, mia, kit } = world.people;
      const { reply } = await thingsOf(world);
      const decisionId = idOf(await decided(mia, "hide", reply));
      const { appealId } = await perform(makeAppeal, { decisionId, text: "I meant it well." }, as(ben));
      const answer = { appealId, granted, answer: "We read it again." };
      const act = () => perform(decideAppeal, answer, as(kit));
      await meets(act, ["threads", world.question.id], ["appeals", appealId]);
    });

  test("an appeal and a new decision about the post, of which the appeal then knows", async ({ world }) => {
    const { ben, mia, kit } = world.people;
    const { reply } = await thingsOf(world);
    const decisionId = idOf(await decided(mia, "hide", reply));
    const appealing = () => perform(makeAppeal, { decisionId, text: "I meant it well." }, as(ben));
    const both = await Promise.allSettled([decided(kit, "restore", reply), appealing()]);
    expect(both[0]?.status).toBe("fulfilled");
    const { rows } = await database().execute(sql`select from appeals where decided_at is null`);
    expect(rows).toHaveLength(0);
  });
});
