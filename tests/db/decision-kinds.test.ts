import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { KIND_NAMES, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { TARGET_KINDS } from "@/lib/forum/targets/kinds";
import { test } from "../support/database";

const valuesOf = async (db: Database, type: string): Promise<string[]> => {
  const { rows } = await db.$client.query(`select unnest(enum_range(null::${type}))::text as value`);
  return rows.map(({ value }) => String(value));
};

describe("the database", () => {
  test("lists exactly the existing kinds of decision", async ({ db }) => {
    expect((await valuesOf(db, "decision_kind")).toSorted()).toEqual(KIND_NAMES.toSorted());
  });

  test("lists exactly the existing kinds of target", async ({ db }) => {
    expect((await valuesOf(db, "target_kind")).toSorted()).toEqual(TARGET_KINDS.toSorted());
  });

  test("lists the usual reason of every kind", async ({ db }) => {
    const { rows } = await db.$client.query("select key from reasons where retired_at is null");
    const keys = rows.map(({ key }) => key);
    for (const kind of KIND_NAMES) expect([null, ...keys]).toContain(KINDS[kind].usualReason);
  });
});
