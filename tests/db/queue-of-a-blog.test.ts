import { existsSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { countWaiting, listWaiting } from "@/db/questions/reads";
import { answerQuestions } from "@/lib/forum/answers/questions/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/database";
import { importFile } from "../support/importing";
import { as, words } from "../support/world";

const ARTICLE = path.resolve("../shared/data/article.wxr.xml");

// The article itself is not in the repository: without the folder beside it, this says that it was not tried.
describe.skipIf(!existsSync(ARTICLE))("the coach's own article (../shared/data/article.wxr.xml)", () => {
  test("fills the queue with its unanswered comments, which twenty answers at a time empty soon", async ({
    db,
  }) => {
    await importFile(ARTICLE);
    const { rows: open } = await db.execute<{ id: number }>(sql`
      select id::float8 as id from comments c where depth = 0 and not by_author
        and not exists (select from comments r where r.root_id = c.id and r.by_author) order by created_at`);
    const [asking, others] = [
      await listWaiting({ limit: 100 }),
      await listWaiting({ limit: 100, questions: false }),
    ];
    const listed = [...asking, ...others].map(({ commentId }) => commentId ?? 0).sort((a, b) => a - b);
    expect(listed).toEqual(open.map(({ id }) => id).sort((a, b) => a - b));
    expect([asking.length, others.length]).toEqual([13, 22]);
    expect(await countWaiting()).toEqual({ questions: 13, runners: 13, comments: 22 });

    const role = "author" as const;
    const { personId: id } = await perform(enrolPerson, { handle: "coach", role }, as(SYSTEM));
    const times = { joinedAt: new Date(0), ...UNRESTRICTED };
    const coach = { kind: "member" as const, id, handle: "coach", role, ...times };
    const body = words("Weaker hips than you think: bands, three times a week.");
    const left = [];
    for (;;) {
      const questions = await listWaiting({ limit: 20, questions: left.length === 0 });
      if (questions.length === 0) break;
      await perform(answerQuestions, { questions, body }, as(coach));
      left.push(await countWaiting());
    }
    expect(left).toEqual([
      { questions: 0, runners: 0, comments: 22 },
      { questions: 0, runners: 0, comments: 2 },
      { questions: 0, runners: 0, comments: 0 },
    ]);
  });
});
