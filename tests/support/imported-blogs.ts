import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import { enrolPerson } from "@/lib/forum/people/operations";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as } from "./world";
import { head, item, tail } from "./wxr-parts";

export const exportCalled = (name: string) => `tests/support/fixtures/exports/${name}.xml`;

type Post = Parameters<typeof item>[0] & { comments?: string[]; closed?: boolean };

export const blog = (site: string, posts: Post[]) =>
  head(`https://${site}`) +
  posts
    .map(({ comments = [], closed = false, ...post }) => {
      const extra = `<wp:comment_status>${closed ? "closed" : "open"}</wp:comment_status>`;
      const { open, close } = item({ link: `https://${site}/post-${post.id}/`, ...post, extra });
      return open + comments.join("") + close;
    })
    .join("") +
  tail();

export const threads = async (site: string) =>
  (
    await database().execute<Record<string, unknown> & { id: number }>(sql`
      select id::float8 as id, title, body_text as text, listed, locked_at is not null as locked, edited_at is not null as edited
      from threads where imported_from = ${site} order by old_id`)
  ).rows;

export const comments = async (site: string) =>
  (
    await database().execute<Record<string, unknown> & { id: number }>(sql`
      select c.id::float8 as id, c.old_id::float8 as "oldId", c.body_text as text, c.shown, c.created_at::text as at, p.name
      from comments c join threads t on t.id = c.thread_id join people p on p.id = c.writer_id
      where t.imported_from = ${site} order by c.old_id`)
  ).rows;

export const everything = async () =>
  (
    await database().execute(sql`
      select (select jsonb_agg(t order by id) from threads t) as t, (select jsonb_agg(c order by id) from comments c) as c,
        (select jsonb_agg(p order by id) from people p) as p, (select jsonb_agg(e order by id) from edits e) as e,
        (select jsonb_agg(d order by id) from decisions d) as d`)
  ).rows;

export async function moderator(handle: string): Promise<Member> {
  const { personId } = await perform(enrolPerson, { handle, role: "moderator" }, as(SYSTEM));
  const limits = { suspendedUntil: null, silencedUntil: null, limitedUntil: null };
  return {
    kind: "member",
    id: personId,
    handle,
    role: "moderator",
    joinedAt: new Date(0),
    trust: 3,
    ...limits,
  };
}

export async function reasonId(key: string): Promise<number> {
  const { rows } = await database().execute<{ id: number }>(
    sql`select id::float8 as id from reasons where key = ${key}`,
  );
  return rows[0]?.id ?? 0;
}

export const said = (report: Parameters<typeof describeImport>[0]) => describeImport(report).join("\n");
