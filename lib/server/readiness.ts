import type { ServerResponse } from "node:http";
import { findMissingMigrations } from "@/db/site/versions";

export const LIVENESS_PATH = "/api/health/live";
export const READINESS_PATH = "/api/health/ready";

export type Readiness =
  | { readonly ready: true }
  | { readonly ready: false; readonly why: "starting" | "draining" | "no database" | "migrating" };

const FRESH_MS = 5_000;

interface Parts {
  readonly isDatabaseUp: () => Promise<boolean>;
  readonly isDraining: () => boolean;
  /** The folder of the migrations that this version needs. */
  readonly migrations: string;
}

/** Whether a proxy should send readers to this instance. A newer database is fine: another instance is being updated. */
export function createReadiness({ isDatabaseUp, isDraining, migrations }: Parts): () => Promise<Readiness> {
  let migrated: { at: number; missing: Promise<number> } | undefined;
  const countMissing = () => {
    const now = performance.now();
    if (!migrated || now - migrated.at > FRESH_MS)
      migrated = {
        at: now,
        missing: findMissingMigrations(migrations).then(({ missing }) => missing.length),
      };
    return migrated.missing;
  };
  return async () => {
    if (isDraining()) return { ready: false, why: "draining" };
    if (!(await isDatabaseUp())) return { ready: false, why: "no database" };
    const missing = await countMissing().catch(() => null);
    if (missing === null) return { ready: false, why: "no database" };
    return missing > 0 ? { ready: false, why: "migrating" } : { ready: true };
  };
}

export function sendLiveness(response: ServerResponse): void {
  send(response, 200, { live: true });
}

export function sendReadiness(response: ServerResponse, readiness: Readiness): void {
  send(response, readiness.ready ? 200 : 503, readiness);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(response.req.method === "HEAD" ? undefined : JSON.stringify(body));
}
