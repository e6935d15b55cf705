import { eq } from "drizzle-orm";
import { cases } from "@/db/cases/schema";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { type FlagReason, flags } from "@/db/flags/schema";
import { pictures } from "@/db/pictures/schema";
import { mentions } from "@/db/threads/schema";
import { flagTarget } from "@/lib/forum/reactions/flags/operations";
import type { Target } from "@/lib/forum/targets/target";
import { newPictureKey } from "@/lib/pictures/key";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as, words } from "./world";
import { reply } from "./write-in";

/** A reply of somebody's, as what is flagged. */
export async function replyOf(person: Member, threadId: number, said = "Run through it, pain is weakness.") {
  const { commentId } = await reply(person, threadId, said);
  return { kind: "comment", id: commentId } as const;
}

/** Past the pipeline, so that nothing happens. */
export async function plantReply(writer: Member, threadId: number): Promise<Target> {
  const bodyText = "Run through it, pain is weakness.";
  const [row] = await database()
    .insert(comments)
    .values({ threadId, writerId: writer.id, body: words(bodyText), bodyText })
    .returning({ id: comments.id });
  return { kind: "comment", id: row?.id ?? 0 };
}

export async function pictureOf(person: Member): Promise<{ key: string; id: number }> {
  const key = newPictureKey();
  const stored = { width: 4, height: 3, bytes: 200, storedAt: new Date() };
  const [row] = await database()
    .insert(pictures)
    .values({ key, personId: person.id, ...stored })
    .returning({ id: pictures.id });
  return { key, id: row?.id ?? 0 };
}

/** A text that shows a picture. */
export const picturing = (key: string) => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "This is how I tape it every morning." }] },
    { type: "image", attrs: { src: `/uploads/${key}`, alt: "A taped knee" } },
  ],
});

export async function mentionOf(threadId: number): Promise<Target> {
  const url = `https://elsewhere.example.org/knees/${Math.random()}`;
  const [row] = await database()
    .insert(mentions)
    .values({ threadId, kind: "pingback", url, title: "Knees elsewhere" })
    .returning({ id: mentions.id });
  return { kind: "mention", id: row?.id ?? 0 };
}

export function flag(actor: Member, subject: Target, reason: FlagReason = "spam", note = "") {
  return perform(flagTarget, { subject, reason, note }, as(actor));
}

export async function caseOf(id: number) {
  const [row] = await database().select().from(cases).where(eq(cases.id, id));
  if (!row) throw new Error(`There is no case ${id}.`);
  return row;
}

/** What a moderator's decision does to a case, without one. */
export async function settle(caseId: number, upheld: boolean, at = new Date()): Promise<void> {
  await database().update(cases).set({ decidedAt: at }).where(eq(cases.id, caseId));
  await database().update(flags).set({ upheld, decidedAt: at }).where(eq(flags.caseId, caseId));
}
