import { sql } from "drizzle-orm";
import { database } from "../client";
import { tagAliases, tags } from "../schema";

/** The slugs of tags by the words that lead to them, in lower case. */
export async function listTagsByAlias(words: string[]): Promise<Map<string, string>> {
  const rows = await database()
    .select({ alias: sql<string>`lower(${tagAliases.alias})`, slug: tags.slug })
    .from(tagAliases)
    .innerJoin(tags, sql`${tags.id} = ${tagAliases.tagId}`)
    .where(sql`${tagAliases.alias} = any(${sql.param(words)}::citext[])`);
  return new Map(rows.map((row) => [row.alias, row.slug]));
}

/** Categories that share their name with another one: each by its slug, with its parent's name beside its own. */
export async function listSharedTermNames(): Promise<Map<string, string>> {
  const { rows } = await database().execute<{ slug: string; name: string; above: string }>(sql`
    select t.slug, t.name, coalesce(p.name, t.slug) as above from staged_terms t
    left join staged_terms p on p.domain = t.domain and p.slug = t.parent
    where t.domain = 'category' and exists (
      select from staged_terms o where o.domain = t.domain and lower(o.name) = lower(t.name) and o.slug <> t.slug)`);
  return new Map(rows.map(({ slug, name, above }) => [slug, `${name} (${above})`]));
}

/** The person an author of the blog is already. */
export async function findAuthorHere(author: { email: string | null; name: string }) {
  const { rows } = await database().execute<{ id: string; role: string }>(sql`
    select id, role from people where case when ${author.email}::text is not null
      then email = ${author.email} else email is null and role = 'author' and name = ${author.name} end
    order by id limit 1`);
  return rows[0] ? { id: Number(rows[0].id), role: rows[0].role } : null;
}
