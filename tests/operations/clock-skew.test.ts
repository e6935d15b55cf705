import { sql } from "drizzle-orm";
import { afterEach, describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { findHistory } from "@/db/edits/reads";
import { editComment } from "@/lib/forum/content/edits/operations";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { commentEdit } from "../support/edits";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

/** Only the clock of this process: the timers that the connections need go on. */
function shiftClock(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
}

afterEach(() => void vi.useRealTimers());

const databaseNow = async () =>
  Number(
    (await database().execute<{ ms: number }>(sql`select extract(epoch from now())::float8 * 1000 as ms`))
      .rows[0]?.ms,
  );

describe.each([
  ["an hour behind", -60 * MINUTE_MS],
  ["an hour ahead", 60 * MINUTE_MS],
])("an instance whose clock is %s", (_, shift) => {
  test("writes the time of the database", async ({ world }) => {
    shiftClock(shift);
    const { commentId } = await reply(
      world.people.ben,
      world.question.id,
      `The clock of this machine is off by ${shift}.`,
    );
    const { rows } = await database().execute<{ comment: number; event: number }>(sql`
      select extract(epoch from c.created_at)::float8 * 1000 as comment,
        (select extract(epoch from created_at)::float8 * 1000 from events order by id desc limit 1) as event
      from comments c where id = ${commentId}`);
    const now = await databaseNow();
    for (const written of Object.values(rows[0] ?? {}))
      expect(Math.abs(now - written)).toBeLessThan(MINUTE_MS);
  });

  test("keeps the five minutes in which an edit leaves no history, no more and no less", async ({
    world,
  }) => {
    const { ben } = world.people;
    const edited = async (minutesAgo: number) => {
      const { commentId } = await reply(
        ben,
        world.question.id,
        `Written ${minutesAgo} minutes ago, off by ${shift}.`,
      );
      await database().execute(
        sql`update comments set created_at = created_at - make_interval(mins => ${minutesAgo}) where id = ${commentId}`,
      );
      shiftClock(shift);
      await perform(
        editComment,
        await commentEdit(commentId, `Edited after ${minutesAgo} minutes.`),
        as(ben),
      );
      vi.useRealTimers();
      return (await findHistory({ threadId: world.question.id, commentId }))?.length ?? 0;
    };
    expect(await edited(4)).toBe(0);
    expect(await edited(6)).toBe(1);
  });
});
