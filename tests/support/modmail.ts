import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { insertModmail } from "@/db/modmail/writes";
import { inTransaction } from "@/db/transaction";
import { startModmail, writeModmail } from "@/lib/forum/moderation/modmail/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as } from "./world";

const title = "A question about my post";

/** A new private thread: by the member to all moderators, or by a moderator to the member. */
export function startedBy(writer: Member, to: Member | null = null, at?: Date) {
  const text = "Could you tell me more?";
  return perform(startModmail, { to: to?.id ?? null, title, text }, as(writer, at));
}

export function writtenBy(writer: Member, modmailId: number, text = "Here is more.", at?: Date) {
  return perform(writeModmail, { modmailId, text }, as(writer, at));
}

/** A member's thread with the moderators, as the only one; past the pipeline, so that no event is left. */
export async function onlyModmailOf({ id: personId }: Member): Promise<number> {
  await deleteModmail();
  const message = { writerId: personId, byModerator: false, text: "Could you tell me more?", at: new Date() };
  const { modmailId } = await inTransaction((tx) => insertModmail(tx, { personId, title, ...message }));
  return modmailId;
}

export async function deleteModmail(): Promise<void> {
  await database().execute(sql`delete from modmails`);
}
