import { eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { threads } from "@/db/threads/schema";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import type { Target } from "@/lib/forum/targets/target";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { replyOf } from "./flags";
import { as, question, type World } from "./world";

let made = 0;

export async function newMember(): Promise<Member> {
  const handle = `member-${++made}`;
  const joinedAt = new Date("2026-01-01T10:00:00Z");
  const email = `${handle}@example.org`;
  const { personId: id } = await perform(enrolPerson, { handle, email }, as(SYSTEM, joinedAt));
  await database().execute(sql`update people set email_verified = now() where id = ${id}`);
  return { kind: "member", id, handle, role: "member", joinedAt, ...UNRESTRICTED };
}

const said = () => `It hurt for ${++made} weeks, call me on 555 0199, and then it was gone.`;

export const aReply = async ({ question: { id } }: World, owner: Member) => ({
  subject: await replyOf(owner, id, said()),
});

export async function aThread(_world: World, owner: Member) {
  const { threadId: id } = await perform(
    askQuestion,
    question(`Has anybody run again after it, ${++made}?`),
    as(owner),
  );
  return { subject: { kind: "thread", id } as const };
}

export const anAccount = async (_world: World, { id }: Member) => ({
  subject: { kind: "person", id } as const,
});

export async function ofComment({ id }: Target) {
  const [row] = await database().select().from(comments).where(eq(comments.id, id));
  if (!row) throw new Error(`There is no comment ${id}.`);
  return row;
}

export async function ofThread({ id }: Target) {
  const [row] = await database().select().from(threads).where(eq(threads.id, id));
  if (!row) throw new Error(`There is no thread ${id}.`);
  return row;
}

export async function limitsOf({ id }: Target) {
  const { rows } = await database().execute(sql`
    select limited_until > now() as limited, silenced_until > now() as silenced, suspended_until > now() as suspended
    from people where id = ${id}`);
  return rows[0];
}
