import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { isPublicPicture, maySeePrivatePicture } from "@/db/pictures/reads";
import { pictures } from "@/db/pictures/schema";
import { postComment } from "@/lib/forum/content/comments/operations";
import { sweepPictures } from "@/lib/forum/content/pictures/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { USUAL_THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import type { Member } from "@/lib/pipeline/actor";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS } from "@/lib/time";
import { pictureOf, picturing } from "./flags";
import { as, question } from "./world";

export const APPEAL_DAYS = USUAL_THRESHOLDS.appealDays;

export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

/** A reply of somebody's that shows one of their pictures. */
export async function picturedReply(writer: Member, threadId: number) {
  const { key, id: pictureId } = await pictureOf(writer);
  const body = picturing(key);
  const { commentId } = await perform(postComment, { threadId, parentId: null, body }, as(writer));
  return { key, pictureId, commentId, subject: { kind: "comment", id: commentId } as const };
}

/** A question of somebody's that shows one of their pictures. */
export async function picturedQuestion(writer: Member, more: object = {}) {
  const { key, id: pictureId } = await pictureOf(writer);
  const input = { ...question(), body: picturing(key), ...more };
  const { threadId } = await perform(askQuestion, input, as(writer));
  return { key, pictureId, threadId, subject: { kind: "thread", id: threadId } as const };
}

/** Whether a picture is still here after the sweeps at these times. */
export async function staysAfter(key: string, ...times: readonly Date[]): Promise<boolean> {
  for (const at of times) await perform(sweepPictures, {}, as(SYSTEM, at));
  return (await database().$count(pictures, eq(pictures.key, key))) > 0;
}

/** Who sees a picture: everybody, or those of these members to whom it is shown by their session. */
export async function whoSees(key: string, members: Record<string, Member>): Promise<string> {
  if (await isPublicPicture(key)) return "everybody";
  const see: string[] = [];
  for (const [name, { id, role }] of Object.entries(members)) {
    const moderates = role === "moderator" || role === "admin";
    if (await maySeePrivatePicture(key, { id, moderates, appealDays: APPEAL_DAYS })) see.push(name);
  }
  return see.join(", ");
}
