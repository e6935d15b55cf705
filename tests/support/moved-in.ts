import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { said } from "./imported-blogs";
import { importText } from "./importing";
import { DISQUS, WXR } from "./one-of-everything";

export interface MovedComment {
  text: string;
  parent: string | null;
  at: string;
  shown: boolean;
  author: boolean;
  name: string | null;
  email: string | null;
  title: string;
  body: string;
}

export interface Here {
  report: string;
  disqus: string;
  threads: Record<
    string,
    {
      text: string;
      excerpt: string;
      at: string;
      slug: string;
      pinned: boolean;
      locked: boolean;
      body: string;
      kind: string;
      tags: string[];
    }
  >;
  comments: Record<string, MovedComment>;
  paths: Record<string, string>;
  everything: string;
  people: { name: string; role: string; email: string | null }[];
  parents: Record<string, string>;
  mentions: string[];
}

/** Imports both, and reads what is here then. */
export async function movedIn(): Promise<Here> {
  const report = said(await importText(WXR));
  const disqus = said(await importText(DISQUS, { authorName: "noralind" }));
  const rows = async <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
    (await database().execute<Row>(query)).rows;
  const threads = await rows<Here["threads"][string] & { title: string }>(sql`
    select title, body_text as text, excerpt, created_at::text as at, slug, pinned_at is not null as pinned, locked_at is not null as locked,
      body::text as body, kind, array(select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id order by 1) as tags
    from threads t`);
  const comments = await rows<MovedComment & Record<string, unknown>>(sql`
    select c.body_text as text, p.body_text as parent, c.created_at::text as at, c.shown, c.by_author as author, w.name,
      (select g.email from guest_names g where g.person_id = w.id) as email, t.title, c.body::text as body
    from comments c join threads t on t.id = c.thread_id join people w on w.id = c.writer_id left join comments p on p.id = c.parent_id`);
  const paths = await rows<{ path: string; to: string }>(sql`
    select o.path, coalesce(t.title, 'tag ' || g.slug, 'person ' || w.name) as to from old_addresses o
    left join threads t on t.id = o.thread_id left join tags g on g.id = o.tag_id left join people w on w.id = o.person_id`);
  const [all] = await rows<{ words: string }>(sql`
    select (select coalesce(string_agg(t::text, ' '), '') from threads t) || (select coalesce(string_agg(c::text, ' '), '') from comments c)
      || (select coalesce(string_agg(p::text, ' '), '') from people p) || (select coalesce(string_agg(g::text, ' '), '') from tags g) as words`);
  return {
    report,
    disqus,
    threads: Object.fromEntries(threads.map(({ title, ...thread }) => [title, thread])),
    comments: Object.fromEntries(comments.map((each) => [each.text, each])),
    paths: Object.fromEntries(paths.map(({ path, to }) => [path, to])),
    everything: all?.words ?? "",
    people: await rows(sql`select name, role, email from people where name is not null`),
    parents: Object.fromEntries(
      (
        await rows<{ slug: string; parent: string }>(
          sql`select t.slug, p.slug as parent from tags t join tags p on p.id = t.parent_id`,
        )
      ).map(({ slug, parent }) => [slug, parent]),
    ),
    mentions: (await rows<{ url: string }>(sql`select url from mentions`)).map(({ url }) => url),
  };
}
