import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { inTransaction } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Actor } from "@/lib/pipeline/actor";
import { admitted } from "@/lib/pipeline/admitted";
import { parse, perform } from "@/lib/pipeline/perform";
import type { Verdict } from "@/lib/pipeline/verdict";
import { type AnyOperation, operations } from "../support/operations";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { actorFor, PERSONAS, type Persona } from "./personas";
import { TABLE } from "./table";

describe("permissions", () => {
  test("every operation of the forum has rows in the table, and every row an operation", () => {
    expect(Object.keys(TABLE).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  for (const operation of operations) {
    for (const row of TABLE[operation.name] ?? []) {
      test(`${operation.name}${row.of ? ` (${row.of})` : ""}`, async ({ world }) => {
        const input = await row.input(world);
        for (const persona of PERSONAS) {
          const actor = actorFor(persona, world, row.owner ?? "ada");
          expect(await outcome(operation, input, actor), persona).toBe(row.verdicts[persona]);
        }
      });
    }
  }

  const ofOffice = operations.filter(({ name }) => {
    const rows = TABLE[name] ?? [];
    const yes = (persona: Persona) => rows.some(({ verdicts }) => verdicts[persona] === "yes");
    const byOffice = yes("author") || yes("moderator") || yes("admin");
    return byOffice && !(["visitor", "new member", "member", "owner"] as const).some(yes);
  });

  test.for(ofOffice)("$name reveals nothing to a stranger", async (operation, { world }) => {
    const { name, admit } = operation;
    expect(admit, `${name} has no admit, so a stranger loads what it names`).toBeDefined();
    for (const persona of ["visitor", "new member", "member", "suspended"] as const) {
      const verdict = admitted(operation, actorFor(persona, world, "ada"), new Date());
      expect(verdict.allowed, persona).toBe(false);
    }
  });

  test("a refused operation leaves nothing behind, not even an event", async ({ world }) => {
    const before = await countEvents();
    for (const operation of operations) {
      const [row] = TABLE[operation.name] ?? [];
      const refused = row && PERSONAS.find((persona) => row.verdicts[persona] !== "yes");
      if (!row || !refused) continue;
      const actor = actorFor(refused, world, row.owner ?? "ada");
      await expect(perform(operation, await row.input(world), as(actor))).rejects.toThrow(DomainError);
    }
    expect(await countEvents()).toBe(before);
  });
});

/** What `perform` would decide, with nothing written, so that each persona finds the same world. */
async function outcome(operation: AnyOperation, raw: unknown, actor: Actor): Promise<string> {
  const input = parse(operation.input, raw);
  const first = admitted(operation, actor, new Date());
  if (!first.allowed) return first.code;
  let verdict: Verdict | undefined;
  await inTransaction(async (tx) => {
    const loaded = await operation.load(tx, input, actor);
    verdict = operation.authorize({ input, loaded, actor, source: "job", at: new Date(), crowded: false });
  });
  if (!verdict) throw new Error("No verdict was given.");
  return verdict.allowed ? "yes" : verdict.code;
}

async function countEvents(): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from events`,
  );
  return rows[0]?.count ?? 0;
}
