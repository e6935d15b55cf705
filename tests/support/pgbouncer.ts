import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runSql } from "@/db/databases";
import { findPort } from "@/db/embedded/connection";

/** PgBouncer in transaction mode in front of the database at `directUrl`, with the settings that Debian ships. */
export async function startPgBouncer(program: string, directUrl: string) {
  const { hostname, port, username, password, pathname } = new URL(directUrl);
  const folder = await mkdtemp(path.join(tmpdir(), "comeback-pgbouncer-"));
  // It refuses to run as root, and reads this file as the user it becomes.
  await chmod(folder, 0o755);
  const settings = path.join(folder, "pgbouncer.ini");
  const listenPort = await findPort();
  await writeFile(
    settings,
    `[databases]
* = host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 6
`,
  );
  const asNobody = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child = spawn(program, [...asNobody, settings], { stdio: "ignore" });
  const url = `postgres://${username}@127.0.0.1:${listenPort}${pathname}`;
  for (let tries = 0; tries < 100; tries++) {
    if (await runSql(url, "select 1").catch(() => undefined)) break;
    await pause(50);
  }
  return {
    url,
    async stop() {
      if (child.exitCode === null) {
        child.kill("SIGINT");
        await once(child, "exit");
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
