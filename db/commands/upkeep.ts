import { sql } from "drizzle-orm";
import { events, sessions, submissions, verificationTokens } from "../schema";
import type { Tx } from "../transaction";

export interface Swept {
  readonly sessions: number;
  readonly tokens: number;
  readonly limits: number;
  readonly submissions: number;
  readonly signInRequests: number;
}

/** Deletes what ended before `now`, and what only mattered for a while and is older than `kept`. */
export async function deleteLeftovers(tx: Tx, now: Date, kept: Date): Promise<Swept> {
  const gone = async (statement: ReturnType<typeof sql>) => (await tx.execute(statement)).rowCount ?? 0;
  return {
    sessions: await gone(sql`delete from ${sessions} where ${sessions.expires} < ${now}`),
    tokens: await gone(sql`delete from ${verificationTokens} where ${verificationTokens.expires} < ${now}`),
    limits: await gone(sql`delete from rate_limits where expire < ${now.getTime()}`),
    submissions: await gone(sql`delete from ${submissions} where ${submissions.createdAt} < ${kept}`),
    signInRequests: await gone(
      sql`delete from ${events} where ${events.name} = 'sign_in.requested' and ${events.createdAt} < ${kept}`,
    ),
  };
}
