import { database } from "../client";
import { mailHealth } from "../schema";

export type KeptMailHealth = Omit<typeof mailHealth.$inferSelect, "only">;

/** What the last attempts to reach the mail server came to, on whatever instance. */
export async function findMailHealth(): Promise<KeptMailHealth> {
  const { workedAt, failedAt, failingSince, problem } = mailHealth;
  const [row] = await database().select({ workedAt, failedAt, failingSince, problem }).from(mailHealth);
  return row ?? { workedAt: null, failedAt: null, failingSince: null, problem: null };
}
