import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runSql } from "@/db/databases";
import { startForum } from "./forum-process";

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

/** Starts a new forum once, so that each worker can begin with a copy of its data in place of planting its own. */
export default async function makeTemplate() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "comeback-e2e-template-"));
  const forum = await startForum(dataDir);
  await runSql(forum.databaseUrl, SETTLED);
  await forum.stop();
  process.env.E2E_TEMPLATE = dataDir;
  return () => rm(dataDir, { recursive: true, force: true });
}
