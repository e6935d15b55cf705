import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** Postgres keeps the plan of a statement with a name, for each connection. A text gets one when it is used this often. */
const OFTEN = 3;
/** Bounds the memory of a connection: each kept plan takes some 50 KB of it. */
const MOST_NAMES = 200;

const uses = new LRUCache<string, number>({ max: 1_000 });
const names = new Map<string, string>();
let generation = 0;

/** Next bundles pages apart from the server, and both use the same connections: equal names must have equal texts. */
export function nameOfStatement(text: string): string | undefined {
  const name = names.get(text);
  if (name || names.size >= MOST_NAMES) return name;
  const used = (uses.get(text) ?? 0) + 1;
  uses.set(text, used);
  if (used < OFTEN) return undefined;
  uses.delete(text);
  const given = `${generation}:${createHash("sha256").update(text).digest("base64url")}`;
  names.set(text, given);
  return given;
}

/** A newer version of the program changed a table under a plan that Postgres had kept. */
export function hasOldPlan(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.message === "cached plan must not change result type") return true;
  }
  return false;
}

/** From now on all connections make their plans anew. */
export function renameStatements(): void {
  generation += 1;
  names.clear();
}
