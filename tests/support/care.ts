import { desc, eq, sql } from "drizzle-orm";
import { careSigns } from "@/db/care/schema";
import { cases } from "@/db/cases/schema";
import { database } from "@/db/client";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { askQuestion, tellStory } from "@/lib/forum/content/threads/operations";
import { closeCase } from "@/lib/forum/moderation/care-cases/operations";
import type { Member } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { as, question, story, words } from "./world";

/** Signs of a heart attack, in a runner's words. */
export const HEART = "I have chest pain and my left arm tingles since the hill session.";
export const SELF_HARM = "I want to end it all, running was the only thing I had.";
export const BONE = "My calf is swollen, hot and red since the flight home.";
export const ORDINARY = "My calf is a little sore after the hills, and better every day.";

interface Post {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

/** The cases of a post in which something was found, the latest first. */
export function casesOf({ kind, id }: Post) {
  return database()
    .select({
      id: cases.id,
      care: cases.care,
      decidedAt: cases.decidedAt,
      flagCount: cases.flagCount,
      group: careSigns.groupId,
      foundAt: careSigns.foundAt,
      outcome: careSigns.outcome,
    })
    .from(cases)
    .leftJoin(careSigns, eq(careSigns.caseId, cases.id))
    .where(sql`${cases.targetKind} = ${kind} and ${cases.targetId} = ${id}`)
    .orderBy(desc(cases.id));
}

export async function askSaying(by: Member, said: string, more: object = {}, how: Partial<Context> = {}) {
  const input = { ...question(), body: words(said), ...more };
  const { threadId } = await perform(askQuestion, input, { ...as(by), ...how });
  return { kind: "thread", id: threadId } as const;
}

export async function tellSaying(by: Member, said: string, how: Partial<Context> = {}) {
  const { threadId } = await perform(tellStory, { ...story(), body: words(said) }, { ...as(by), ...how });
  return { kind: "thread", id: threadId } as const;
}

export function updateSaying(by: Member, threadId: number, note: string) {
  const today = new Date().toISOString().slice(0, 10);
  const recovery = { outcome: "recovering" };
  return perform(addStoryUpdate, { threadId, writtenOn: today, painDuring: 3, note, recovery }, as(by));
}

export const close = (by: Member, caseId: number, outcome = "looked_after") =>
  perform(closeCase, { caseId, outcome }, as(by));
