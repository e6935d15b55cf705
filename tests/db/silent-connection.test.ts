import { setTimeout as wait } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { connect, disconnect, SilentDatabaseError } from "@/db/client";
import { startDatabaseProxy } from "../support/database-proxy";
import { emptyDatabase } from "../support/templates";

const SILENCE_MS = 250;

test("a connection that was idle for long is still watched when the database hangs", async ({
  onTestFinished,
}) => {
  const empty = await emptyDatabase(inject("serverUrl"));
  onTestFinished(empty.drop);
  const proxy = await startDatabaseProxy(empty.url);
  onTestFinished(proxy.stop);
  const database = await connect(proxy.url, { connections: 1, silenceMs: SILENCE_MS });
  onTestFinished(disconnect);

  for (const pauses of [0, 1, 3]) {
    await database.execute("select 1");
    await wait(pauses * SILENCE_MS * 1.2);
    proxy.become("hanging");
    const asking = database.execute("select 2").catch((error: Error) => error.cause);
    expect(await asking, `after ${pauses} pauses`).toBeInstanceOf(SilentDatabaseError);
    proxy.become("passing");
  }
}, 10_000);
