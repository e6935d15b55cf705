import { createServer } from "node:http";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { ask } from "@/db/site/reads";
import { DrainedResponse, drain, isDraining } from "@/lib/server/drain";
import { createReadiness } from "@/lib/server/readiness";
import { listenWhileStarting } from "@/lib/server/starting";
import { test } from "../support/database";

const migrations = "db/migrations";
const isDatabaseUp = () =>
  ask().then(
    () => true,
    () => false,
  );

test("an instance is ready, unless it drains", async ({ db: _ }) => {
  const server = createServer({ ServerResponse: DrainedResponse }, (_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ready = createReadiness({ isDatabaseUp, isDraining: () => isDraining(server), migrations });
  expect(await ready()).toEqual({ ready: true });
  const drained = drain(server);
  expect(await ready()).toEqual({ ready: false, why: "draining" });
  await drained;
});

test("an instance is not ready while its database is away, or lacks what it needs; a newer database is fine", async ({
  db,
}) => {
  const parts = { isDraining: () => false, migrations };
  const away = createReadiness({ ...parts, isDatabaseUp: async () => false });
  expect(await away()).toEqual({ ready: false, why: "no database" });
  const { rows } = await db.execute<{ id: number }>(
    sql`select id from drizzle.__drizzle_migrations order by created_at desc limit 1`,
  );
  const shift = (by: number) =>
    db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at + ${by}::bigint where id = ${rows[0]?.id ?? 0}`,
    );
  await shift(-100_000_000_000);
  expect(await createReadiness({ ...parts, isDatabaseUp })()).toEqual({ ready: false, why: "migrating" });
  await shift(200_000_000_000);
  expect(await createReadiness({ ...parts, isDatabaseUp })()).toEqual({ ready: true });
  await shift(-100_000_000_000);
});

test("while an instance starts, it lives, but is not ready", async ({ db: _ }) => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  const starting = await listenWhileStarting({ host: "127.0.0.1", port });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await get("/api/health/live")).status).toBe(200);
  const answer = await get("/api/health/ready");
  expect([answer.status, await answer.json()]).toEqual([503, { ready: false, why: "starting" }]);
  const page = await get("/t/1/x");
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
  await starting.close();
  await expect(get("/api/health/live")).rejects.toThrow();
});
