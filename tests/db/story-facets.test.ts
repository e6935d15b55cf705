import { describe, expect } from "vitest";
import { findStoryCursor, listStories } from "@/db/stories/lists";
import { growForum } from "../support/large-forum";
import { explained } from "../support/query-plan";
import { test as base } from "../support/database";
const test = base.extend("forum", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await growForum(client, { threads: 3000, comments: 3000, inThreadOne: 100 }).finally(() => client.release(true));
  await db.$client.query(`insert into tags (slug,name,"group") values ('t1','T1','treatment'),('t2','T2','treatment')`);
  await db.$client.query(`insert into recoveries (thread_id, outcome, onset_on, surgery, injury_visibility, treatments_visibility, milestones_visibility,
       setbacks_visibility, outcome_visibility, pain_visibility) select id, 'running', '2026-01', id%2=0, 'public', 'public', 'public', 'public', 'public', 'public' from threads where kind='story'`);
  await db.$client.query("select renew_story_facets(array(select id from threads))");
  return 1;
});
test("x", async ({ db }) => {
  console.log((await db.$client.query("select profile, count(*) from story_facets group by 1")).rows);
  const r = await listStories({ injuryId: 1 });
  console.log(r.threads.length, r.next, r.threads[0]);
  console.log(await findStoryCursor({ injuryId: 1 }, r.next!));
  for (const p of await explained(db, () => listStories({ injuryId: 1 }, r.next!))) console.log(p.rowsRead, p.indexes, p.scannedWhole, p.sql);
});
