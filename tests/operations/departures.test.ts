import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect } from "vitest";
import { database } from "@/db/client";
import { QUOTE_REMOVED } from "@/db/departures/post-writes";
import { findDeparture } from "@/db/departures/reads";
import type { DepartureWay } from "@/db/departures/schema";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { perform } from "@/lib/pipeline/perform";
import { FIRST_KILOMETRE, leaveAtOnce, memberWithEverything, TO_THE_BAKERY } from "../support/leaving";
import { tablesHolding } from "../support/tables-holding";
import { test } from "../support/with-world";
import { as, words } from "../support/world";

beforeAll(() => {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "comeback-leaving-"));
});

const rowsOf = async (query: ReturnType<typeof sql>) =>
  (await database().execute<Record<string, unknown>>(query)).rows;

describe.each<DepartureWay>(["keep", "withdraw", "erase"])("a member who leaves with %s", (way) => {
  test("leaves no name, handle or address anywhere, and the proof says so", async ({ world }) => {
    const left = await memberWithEverything(world);
    const { member, email } = left;
    const departureId = await leaveAtOnce(member, way);
    const departure = await findDeparture(departureId);
    expect(departure?.proof?.left).toEqual([]);
    expect(departure?.provedAt).not.toBeNull();
    expect(departure?.traces).toBeNull();
    expect(departure?.proof?.columns).toBeGreaterThan(60);
    expect(
      await tablesHolding([member.handle, email, member.handle.replace("moss-runner-", "Moss Hollow ")]),
    ).toEqual([]);
    const [person] = await rowsOf(
      sql`select handle, name, email, erased_at from people where id = ${member.id}`,
    );
    expect(person).toMatchObject({ name: "Former member", email: null });
    expect(person?.handle).toMatch(/^former-/);
  });

  test("keeps the replies of others", async ({ world }) => {
    const left = await memberWithEverything(world);
    await leaveAtOnce(left.member, way);
    const [reply] = await rowsOf(sql`select body_text, shown from comments where id = ${left.answered}`);
    expect(reply?.shown).toBe(true);
    expect(reply?.body_text).toContain("that helps");
    expect(reply?.body_text).toMatch(/@former-[0-9a-f]+, that helps\. See \/u\/former-/);
    const quoted = String(reply?.body_text);
    if (way === "keep") expect(quoted).toContain(FIRST_KILOMETRE);
    else expect(quoted).toContain(QUOTE_REMOVED);
  });

  test("leaves the words only if they were to stay", async ({ world }) => {
    const left = await memberWithEverything(world);
    await leaveAtOnce(left.member, way);
    const [comment] = await rowsOf(sql`select body_text, shown from comments where id = ${left.said}`);
    const [thread] = await rowsOf(
      sql`select title, body_text, listed from threads where id = ${left.told.threadId}`,
    );
    const alone = await rowsOf(sql`select id from comments where id = ${left.alone}`);
    const consented = await rowsOf(sql`select id from consents where person_id = ${left.member.id}`);
    expect(consented).toEqual([]);
    expect(alone).toHaveLength(way === "erase" ? 0 : 1);
    if (way === "keep") {
      expect(comment?.body_text).toContain(FIRST_KILOMETRE);
      expect(thread).toMatchObject({ body_text: TO_THE_BAKERY, listed: true });
    } else {
      expect(comment).toEqual({ body_text: "", shown: false });
      expect(thread).toEqual({ title: "Deleted", body_text: "", listed: false });
      const marks = await rowsOf(sql`select id from helpful_marks where person_id = ${left.member.id}`);
      expect(marks).toHaveLength(way === "erase" ? 0 : 1);
    }
  });
});

test("an accepted answer that stays is still accepted, and a deleted one is not", async ({ world }) => {
  const acceptedAfter = async (way: DepartureWay) => {
    const left = await memberWithEverything(world);
    await perform(acceptAnswer, { commentId: left.said }, as(world.people.ada));
    await leaveAtOnce(left.member, way);
    const [row] = await rowsOf(
      sql`select accepted_comment_id::int as id from threads where id = ${world.question.id}`,
    );
    return row?.id === left.said;
  };
  expect(await acceptedAfter("keep")).toBe(true);
  expect(await acceptedAfter("withdraw")).toBe(false);
});

test("refuses a post that was on its way while the account was deleted", async ({ world }) => {
  const { member } = await memberWithEverything(world);
  await leaveAtOnce(member, "keep");
  const late = perform(
    postComment,
    { threadId: world.question.id, parentId: null, body: words("This came a moment too late, sadly.") },
    as(member),
  );
  await expect(late).rejects.toThrow("This account is deleted, so nothing was saved.");
});
