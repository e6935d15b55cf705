import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runSql } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { dataDirIn } from "@/db/embedded/cluster";
import { urlAs } from "@/db/embedded/connection";
import { readPostmaster } from "@/db/embedded/postmaster";
import { SUPERUSER } from "@/db/embedded/roles";
import { readSuperuser } from "@/db/embedded/superuser";
import { endLater } from "./ending";
import { scratchFolder } from "./scratch";

/** The built-in Postgres as `npm start` runs it, which counts statements while it is asked to. */
export interface CountingServer {
  readonly url: string;
  /** Processor time of all its processes so far, in milliseconds; null where the system has no /proc. */
  cpuMs(): Promise<number | null>;
  /** Statements that clients sent to one database while `work` ran, without those inside functions. */
  statementsDuring(database: string, work: () => Promise<void>): Promise<number>;
}

export async function countingServer(): Promise<CountingServer> {
  const dir = join(await scratchFolder(), "postgres");
  const first = await startEmbedded({ dir });
  const { password = "" } = (await readSuperuser(dir)) ?? {};
  await runSql(urlAs(SUPERUSER, password, first.port, "postgres"), PRELOAD);
  await first.stop();
  const server = await startEmbedded({ dir });
  endLater(server.stop);
  const admin = urlAs(SUPERUSER, password, server.port, "postgres");
  await runSql(admin, "create extension pg_stat_statements");
  const track = async (what: "top" | "none") => {
    await runSql(admin, `alter system set pg_stat_statements.track = '${what}'`);
    await runSql(admin, "select pg_reload_conf(), pg_sleep(1)");
  };
  await track("none");
  return {
    url: server.url,
    cpuMs: async () => cpuBelow((await readPostmaster(dataDirIn(dir)))?.pid ?? 0),
    async statementsDuring(database, work) {
      await track("top");
      await runSql(admin, "select pg_stat_statements_reset()");
      await work();
      const { rows } = await runSql(admin, COUNTED, [database]);
      await track("none");
      return Number(rows[0]?.statements);
    },
  };
}

const PRELOAD = "alter system set shared_preload_libraries = 'pg_stat_statements'";
const COUNTED = `
  select coalesce(sum(calls), 0)::int as statements from pg_stat_statements s
  join pg_database d on d.oid = s.dbid where d.datname = $1 and s.toplevel`;

/** A process and its children, those that have ended among them: /proc/PID/stat counts in ticks. */
async function cpuBelow(parent: number): Promise<number | null> {
  const all = await readdir("/proc").catch(() => []);
  const texts = await Promise.all(
    all
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")),
  );
  let ticks: number | null = null;
  for (const text of texts) {
    const [pid] = text.split(" ", 1);
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15).map(Number);
    if (Number(pid) === parent) ticks = (ticks ?? 0) + user + system + childrenUser + childrenSystem;
    else if (Number(fields[1]) === parent) ticks = (ticks ?? 0) + user + system;
  }
  return ticks === null ? null : (ticks * 1000) / TICKS;
}

const TICKS = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
