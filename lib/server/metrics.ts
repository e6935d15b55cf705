import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { type Backup, findNewestBackup } from "@/db/backups/reads";
import { database } from "@/db/client";
import { countJobsByTask } from "@/db/site/jobs";
import { readBackupPromise } from "@/lib/backups/promise";
import { metricsText, provide } from "@/lib/metrics/registry";
import type { PageStore } from "./page-store";

export const METRICS_PATH = "/metrics";

/** @param version of package.json */
export function provideMetrics(store: Pick<PageStore, "stored">, version: string): { close(): void } {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const one = (read: () => number) => () => [{ value: read() }];
  provide("comeback_build_info", () => [{ labels: { version, node: process.versions.node }, value: 1 }]);
  provide(
    "comeback_page_store_pages",
    one(() => store.stored.pages),
  );
  provide(
    "comeback_page_store_bytes",
    one(() => store.stored.bytes),
  );
  provide(
    "comeback_page_store_hearing",
    one(() => Number(store.stored.hearing)),
  );
  provide(
    "comeback_uptime_seconds",
    one(() => process.uptime()),
  );
  provide("comeback_jobs", async () =>
    (await countJobsByTask()).map(({ task, state, jobs }) => ({ labels: { job: task, state }, value: jobs })),
  );
  provide("comeback_backup_late", async () => [{ value: Number((await readBackupPromise()).late) }]);
  provide("comeback_backup_age_seconds", () =>
    ofNewestBackup(({ madeAt }) => (Date.now() - madeAt.getTime()) / 1000),
  );
  provide("comeback_backup_bytes", () => ofNewestBackup(({ bytes }) => bytes));
  provide("comeback_event_loop_delay_seconds", () => {
    const samples = ["0.5", "0.99", "1"].map((quantile) => ({
      labels: { quantile },
      // Before the first measurement, Node says NaN.
      value: (delay.percentile(Math.max(1, Number(quantile) * 100)) || 0) / 1e9,
    }));
    delay.reset();
    return samples;
  });
  provide("comeback_memory_bytes", () => {
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
    return Object.entries({ rss, heap_used: heapUsed, heap_total: heapTotal, external }).map(
      ([kind, value]) => ({
        labels: { kind },
        value,
      }),
    );
  });
  provide("comeback_database_connections", () => {
    const { totalCount, idleCount, waitingCount } = database().$client;
    return Object.entries({ open: totalCount, idle: idleCount, waiting: waitingCount }).map(
      ([state, value]) => ({
        labels: { state },
        value,
      }),
    );
  });
  return { close: () => void delay.disable() };
}

async function ofNewestBackup(read: (backup: Backup) => number) {
  const newest = await findNewestBackup();
  return newest ? [{ value: read(newest) }] : [];
}

export async function sendMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  if (!isToken(request.headers.authorization, token)) {
    response.writeHead(401, { "www-authenticate": "Bearer", "content-type": "text/plain; charset=utf-8" });
    response.end("Send the token of METRICS_TOKEN as “Authorization: Bearer TOKEN”.\n");
    return;
  }
  const body = await metricsText();
  response.writeHead(200, {
    "content-type": "text/plain; version=0.0.4; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Takes the same time for every wrong token. */
function isToken(sent: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(sent ?? ""), hash(`Bearer ${token}`));
}
