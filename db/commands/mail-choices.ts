import { eq, sql } from "drizzle-orm";
import { mailChoices } from "../schema";
import type { MailPace, NotificationKind } from "../schema/notifications";
import type { Tx } from "../transaction";

type Choice = { kind: NotificationKind; pace: MailPace };

export async function lockMailChoices(tx: Tx, personId: number): Promise<Choice[]> {
  return tx
    .select({ kind: mailChoices.kind, pace: mailChoices.pace })
    .from(mailChoices)
    .where(eq(mailChoices.personId, personId))
    .for("update");
}

export async function upsertMailChoices(
  tx: Tx,
  personId: number,
  choices: Choice[],
  at: Date,
): Promise<void> {
  if (choices.length === 0) return;
  await tx
    .insert(mailChoices)
    .values(choices.map((choice) => ({ ...choice, personId, chosenAt: at })))
    .onConflictDoUpdate({
      target: [mailChoices.personId, mailChoices.kind],
      set: { pace: sql`excluded.pace`, chosenAt: at },
    });
}
