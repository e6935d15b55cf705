import { existsSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { describeFound, type Found, swept } from "@/lib/cli/sweep-report";
import { fileFindings } from "@/lib/forum/filters/operations";
import { type SweptPlace, sweep } from "@/lib/forum/filters/sweep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { importFile } from "../support/importing";
import { test } from "../support/with-world";
import { reply } from "../support/write-in";

const ARTICLE = path.resolve("../shared/data/article.wxr.xml");

async function swipe(imported: boolean, after: SweptPlace | null = null) {
  const found: Found[] = [];
  let [looked, passedOver] = [0, 0];
  for await (const batch of sweep({ imported, after })) {
    found.push(...batch.found);
    looked += batch.looked;
    passedOver += batch.passedOver;
  }
  return { found, looked, passedOver };
}

describe("a sweep", () => {
  test("lists what it would flag, flags once, and hides nothing", async ({ db, world }) => {
    const { ben, mia } = world.people;
    const text = "I play slots in an online casino when my knee hurts, you should try it.";
    const { commentId } = await reply(ben, world.question.id, text);
    const again = await reply(ben, world.question.id, `${text} Bye!`);
    await reply(mia, world.question.id, text);
    const first = await swipe(false);
    expect(first.found.map(({ id }) => id)).toEqual([commentId, again.commentId]);
    const [, line = ""] = describeFound(first.found);
    expect(line).toContain(
      `/c/${again.commentId}\tAnother post has nearly the same text.\t[/c/${commentId}]`,
    );
    expect((await swipe(true)).looked).toBe(0);
    expect((await swipe(false, { kind: "comment", id: commentId })).found).toHaveLength(1);

    const texts = first.found;
    await perform(fileFindings, { texts }, { actor: SYSTEM, source: "command" });
    await perform(fileFindings, { texts }, { actor: SYSTEM, source: "command" });
    const { rows } = await db.execute(
      sql`select (select count(*)::int from flags where origin = 'filter') as flags,
        (select count(*)::int from decisions) as decisions`,
    );
    expect(rows).toEqual([{ flags: 2, decisions: 0 }]);
    const second = await swipe(false);
    expect(second.found).toEqual([]);
    expect(second.passedOver).toBeGreaterThanOrEqual(4);
    expect(swept({ looked: 1, passedOver: 0, found: 0, flag: false })).toEqual([
      "Checked 1 text.",
      "The filters found something in 0 texts.",
    ]);
  });
});

// The article itself is not in the repository: without the folder beside it, this says that it was not tried.
describe.skipIf(!existsSync(ARTICLE))("the coach's own article (../shared/data/article.wxr.xml)", () => {
  test("has 65 comments of readers and no false alarm", async ({ world: _ }) => {
    await importFile(ARTICLE);
    const { found, looked } = await swipe(true);
    expect(describeFound(found)).toEqual([]);
    expect(looked).toBe(65);
  });
});
