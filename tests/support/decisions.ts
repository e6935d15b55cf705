import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { reasons } from "@/db/decisions/schema";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import type { Target } from "@/lib/forum/targets/target";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as } from "./world";

export async function reasonCalled(key: string): Promise<number> {
  const [row] = await database().select({ id: reasons.id }).from(reasons).where(eq(reasons.key, key));
  if (!row) throw new Error(`There is no reason ${key}.`);
  return row.id;
}

/** A decision for being off topic, by a moderator. */
export async function decided(by: Member, kind: string, subject: Target, more: object = {}) {
  const reasonId = await reasonCalled("off_topic");
  return perform(decide, { kind, subject, reasonId, note: "It is about tents.", ...more }, as(by));
}
