import { noteSaved, savePost } from "@/lib/forum/reactions/saved/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { as } from "./world";

export async function saved(
  person: Member,
  post: { threadId: number } | { commentId: number },
): Promise<number> {
  return (await perform(savePost, post, as(person))).savedId;
}

export const note = (
  person: Member,
  savedId: number,
  said: { note?: string; remindOn?: string | null; timeZone?: string },
  at?: Date,
) => perform(noteSaved, { savedId, note: "", remindOn: null, timeZone: "UTC", ...said }, as(person, at));

export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
