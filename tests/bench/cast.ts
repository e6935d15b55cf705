import { runSql } from "@/db/databases";
import { postComment } from "@/lib/forum/content/comments/operations";
import { type Member, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

/** A question with replies, and somebody who joined long enough ago to write as often as they like. */
export async function castOf(url: string) {
  const threads = await runSql(
    url,
    `select t.id::int, t.slug, c.id::int as "parentId" from threads t join comments c on c.thread_id = t.id and c.depth = 0
     where t.kind = 'question' order by t.comment_count desc, c.best_rank, c.id limit 1`,
  );
  const people = await runSql(
    url,
    `select id::int, handle, joined_at as "joinedAt" from people
     where role = 'member' and suspended_until is null order by id limit 1`,
  );
  const thread = threads.rows[0] as { id: number; slug: string; parentId: number };
  const person = people.rows[0] as Pick<Member, "id" | "handle" | "joinedAt">;
  const member: Member = {
    kind: "member",
    role: "member",
    ...person,
    ...UNRESTRICTED,
  };
  return { thread, member };
}

/** Limits hold for browsers; a bench writes faster than anybody types. */
export function postOn(
  { id: threadId, parentId }: { id: number; parentId: number },
  actor: Member,
  number: number,
) {
  const text = `Measured note ${number}: ten easy minutes, and nothing complained.`;
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
  return perform(postComment, { threadId, parentId, body }, { actor, source: "job" });
}
