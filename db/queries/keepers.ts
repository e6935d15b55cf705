import { and, inArray, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { people } from "../schema";
import type { PersonRole } from "../schema/people";

/** Somebody who keeps order, as far as it says what they may decide. */
export interface Keeper {
  id: number;
  handle: string;
  role: PersonRole;
}

/** Everybody who keeps order here and may write at this moment. */
export async function listKeepers(at: Date, from: Pick<Database, "select"> = database()): Promise<Keeper[]> {
  return from
    .select({ id: people.id, handle: people.handle, role: people.role })
    .from(people)
    .where(
      and(
        inArray(people.role, ["moderator", "admin"]),
        sql`greatest(${people.suspendedUntil}, ${people.silencedUntil}, '-infinity') <= ${at.toISOString()}::timestamptz`,
      ),
    );
}
