import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runSql } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { startForum } from "./forum-process";
import { cloneTemplate } from "./templates";

/** The folder of the embedded server, and of a copy that runs. */
const DATABASE = "postgres";
const SHARED = "shared-postgres";

/**
 * The first day has limits of its own, and what new members post waits where they type as fast as tests do: in browser
 * tests everybody came a month ago and is trusted, but for who is made new on purpose.
 */
const SETTLED = `
  create function settle() returns trigger language plpgsql as $$
  begin
    new.joined_at := new.joined_at - interval '30 days';
    new.trust := 2;
    return new;
  end $$;
  create trigger newcomers_are_settled before insert on people for each row execute function settle()`;

/**
 * The forum counts at seven past each hour, so a page of numbers would be empty or full depending on when a run begins. Half a
 * year that was counted stands here instead, up to the last week, with numbers of every measure, among them small ones and none.
 */
const COUNTED = `
  insert into counted_weeks (since, until, counted_at)
    select week - interval '26 weeks', week, now() from date_trunc('week', now() at time zone 'UTC') week;
  insert into daily_numbers (measure, day, bucket, amount)
    select measure, (week - later * interval '1 week')::date, bucket,
      case when measure in ('questions', 'cases') or (measure = 'returned_members' and bucket = 0)
        then 45 else (7 * later + 5 * bucket) % 15 end
    from date_trunc('week', now() at time zone 'UTC') week, unnest(enum_range(null::daily_measure)) measure,
      generate_series(1, 26) later, unnest(array[0, 1, 4, 12]) bucket
    where (measure in ('first_replies', 'decided_cases') and bucket > 0)
      or measure = 'returned_members' or (measure not in ('first_replies', 'decided_cases') and bucket = 0)`;

/**
 * A data folder with the start content and a database of its own: on the server that all workers share, or with `embedded`
 * as the owner of a small forum has it, without an address.
 */
export async function copyTemplate({ embedded = false } = {}) {
  const { E2E_TEMPLATE: template = "", E2E_SERVER_URL: serverUrl = "" } = process.env;
  const dataDir = await mkdtemp(path.join(tmpdir(), "comeback-e2e-"));
  const left = [SHARED, ...(embedded ? [] : [DATABASE])].map((folder) => path.join(template, folder));
  await cp(template, dataDir, { recursive: true, filter: (source) => !left.includes(source) });
  const settings: Record<string, string> = {};
  const clone = embedded ? undefined : await cloneTemplate(serverUrl, "comeback");
  if (clone) settings.DATABASE_URL = clone.url;
  return {
    dataDir,
    settings,
    remove: async () => {
      await clone?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a new forum once, as its owner does. Its database then becomes the template for the forum of each worker, which
 * starts in half the time without a database server and sample content of its own.
 */
export default async function makeTemplate() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "comeback-e2e-template-"));
  const forum = await startForum(dataDir);
  await runSql(forum.databaseUrl, SETTLED);
  await runSql(forum.databaseUrl, COUNTED);
  await forum.stop();
  await cp(path.join(dataDir, DATABASE), path.join(dataDir, SHARED), { recursive: true });
  const server = await startEmbedded({ dir: path.join(dataDir, SHARED), fsync: false });
  process.env.E2E_TEMPLATE = dataDir;
  process.env.E2E_SERVER_URL = server.url;
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
