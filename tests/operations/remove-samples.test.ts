import { expect } from "vitest";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { removeSamples } from "@/lib/forum/site/sample-content/operations";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/database";
import { memberCalled, reply } from "../support/write-in";

test("deletes sample threads unless a member has written in them, with exact counts", async ({ db }) => {
  await seedSampleContent();
  const { handle } = await admit("runner@example.org");
  const { rows: all } = await db.$client.query("select id::float8 as id from threads order by id");
  const kept = all.at(-1).id;
  await reply(await memberCalled(handle), kept, "A real question under a sample thread.");

  const event = await perform(removeSamples, {}, { actor: SYSTEM, source: "command" });

  expect(event).toMatchObject({ threads: all.length - 1, kept: 1 });
  const { rows } = await db.$client.query("select id::float8 as id from threads");
  expect(rows).toEqual([{ id: kept }]);
  const { rows: wrong } = await db.$client.query(
    `select slug from tags t where thread_count <> (select count(*) from thread_tags where tag_id = t.id and listed)`,
  );
  expect(wrong).toEqual([]);
  const { rows: silent } = await db.$client.query(
    `select handle from people p where not exists (select from threads where writer_id = p.id)
     and not exists (select from comments where writer_id = p.id)`,
  );
  expect(silent).toEqual([]);

  expect(await perform(removeSamples, {}, { actor: SYSTEM, source: "command" })).toMatchObject({
    threads: 0,
    kept: 1,
  });
});
