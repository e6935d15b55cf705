import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { pictures } from "./schema";

export async function findPictureId(key: string): Promise<number | null> {
  const [row] = await database()
    .select({ id: pictures.id })
    .from(pictures)
    .where(and(eq(pictures.key, key), isNotNull(pictures.personId)));
  return row?.id ?? null;
}

export async function findShownPicture(id: number): Promise<{ key: string } | null> {
  const [row] = await database()
    .select({ key: pictures.key })
    .from(pictures)
    .where(and(eq(pictures.id, id), isNull(pictures.hiddenAt), isNull(pictures.removedAt)));
  return row ?? null;
}

export async function listShownPictures(keys: readonly string[]): Promise<{ id: number; key: string }[]> {
  if (keys.length === 0) return [];
  return database()
    .select({ id: pictures.id, key: pictures.key })
    .from(pictures)
    .where(
      and(
        inArray(pictures.key, [...keys]),
        isNotNull(pictures.personId),
        isNull(pictures.hiddenAt),
        isNull(pictures.removedAt),
      ),
    )
    .orderBy(pictures.id);
}

export async function listPictureKeys(keys: readonly string[]): Promise<Set<string>> {
  const rows = await database()
    .select({ key: pictures.key })
    .from(pictures)
    .where(inArray(pictures.key, [...keys]));
  return new Set(rows.map(({ key }) => key));
}

export interface PicturedText {
  threadId: number;
  commentId: number | null;
  shown: boolean;
}

/** Read by `threads_by_picture`, `threads_by_file` and `comments_by_picture`. */
export async function listTextsShowing(
  key: string,
  from: Pick<Database, "execute"> = database(),
): Promise<PicturedText[]> {
  const { rows } = await from.execute<PicturedText & Record<string, unknown>>(sql`
    select thread_id::float8 as "threadId", comment_id::float8 as "commentId", shown
    from (${textsShowing(sql`${key}::text`)}) texts order by thread_id, comment_id nulls first`);
  return rows;
}

/** `key` is an expression. The rows are `(thread_id, comment_id, shown)`. */
export function textsShowing(key: SQL): SQL {
  const shows = (row: SQL) =>
    sql`${row}.body::text like '%/uploads/%' and ${picturesOf(row)} @> jsonb_build_array('/uploads/' || ${key})`;
  return sql`select t.id as thread_id, null::bigint as comment_id, t.listed as shown
      from ${threads} t where ${shows(sql`t`)}
    union all select t.id, null, t.listed from ${threads} t where ${links(key)} and t.imported_from is not null
    union all select c.thread_id, c.id, c.shown and n.hidden_at is null and n.removed_at is null
      from ${comments} c join ${threads} n on n.id = c.thread_id where ${shows(sql`c`)}`;
}

/** Only imported posts show a file by a link, or a member could show what is hidden elsewhere. */
const links = (key: SQL) =>
  sql`t.body::text like '%"href": "/uploads/%'
    and jsonb_path_query_array(t.body, 'strict $.**.href') @> jsonb_build_array('/uploads/' || ${key})`;

const picturesOf = (row: SQL) => sql`jsonb_path_query_array(${row}.body, 'strict $.**.src')`;

export async function isPublicPicture(key: string): Promise<boolean> {
  const { rows } = await database().execute<{ public: boolean }>(sql`
    select exists (select from (${textsShowing(sql`${key}::text`)}) texts where shown)
      and not exists (select from ${pictures} where key = ${key} and (hidden_at is not null or removed_at is not null))
      as public`);
  return rows[0]?.public ?? false;
}

export interface PictureViewer {
  readonly id: number;
  readonly moderates: boolean;
  readonly appealDays: number;
}

/** A moderator sees the picture while a post, a case or a decision holds it, so never one that is only in a draft. */
export async function maySeePrivatePicture(
  key: string,
  viewer: PictureViewer,
  from: Pick<Database, "execute"> = database(),
): Promise<boolean> {
  const { rows } = await from.execute<{ may: boolean }>(sql`
    select p.person_id is not distinct from ${viewer.id}::bigint
      or (p.person_id is null and exists (
        select from posts_with_picture(p.key) s
        left join ${threads} t on s.target_kind = 'thread' and t.id = s.target_id
        left join ${comments} c on s.target_kind = 'comment' and c.id = s.target_id
        where coalesce(t.writer_id, c.writer_id) = ${viewer.id}))
      or (${viewer.moderates}::boolean and coalesce(picture_held_until(p.key, ${viewer.appealDays}) > now(), false)) as may
    from ${pictures} p where p.key = ${key} and p.stored_at is not null`);
  return rows[0]?.may ?? false;
}

type State = "hidden" | "removed";
type Node = { type?: unknown; attrs?: { src?: unknown }; content?: unknown };

const PLACE = "/uploads/";

async function listGonePictures(keys: readonly string[]): Promise<Map<string, State>> {
  if (keys.length === 0) return new Map();
  const { rows } = await database().execute<{ key: string; state: State }>(sql`
    select key, case when removed_at is null then 'hidden' else 'removed' end as state from ${pictures}
    where key = any(${sql.param(keys)}::text[]) and (hidden_at is not null or removed_at is not null)`);
  return new Map(rows.map(({ key, state }) => [key, state]));
}

export async function withShownPictures<Row extends { body: unknown }>(rows: Row[]): Promise<Row[]> {
  const keys = new Set(rows.flatMap(({ body }) => keysIn(body as Node)));
  const gone = await listGonePictures([...keys]);
  if (gone.size === 0) return rows;
  return rows.map((row) => ({ ...row, body: marked(row.body as Node, gone) }));
}

function keysIn(node: Node | null): string[] {
  const key = keyOf(node);
  return key === null ? childrenOf(node).flatMap(keysIn) : [key];
}

function marked(node: Node | null, gone: Map<string, State>): Node | null {
  const state = gone.get(keyOf(node) ?? "");
  if (state) return { ...node, attrs: { ...node?.attrs, src: "", alt: "", gone: state } as Node["attrs"] };
  const children = childrenOf(node);
  return children.length === 0 ? node : { ...node, content: children.map((child) => marked(child, gone)) };
}

function keyOf(node: Node | null): string | null {
  const src = node?.type === "image" ? node.attrs?.src : undefined;
  return typeof src === "string" && src.startsWith(PLACE) ? src.slice(PLACE.length) : null;
}

function childrenOf(node: Node | null): Node[] {
  return Array.isArray(node?.content) ? node.content : [];
}

export async function findPictureKey(tx: Tx, id: number): Promise<string | null> {
  const [row] = await tx.select({ key: pictures.key }).from(pictures).where(eq(pictures.id, id));
  return row?.key ?? null;
}
