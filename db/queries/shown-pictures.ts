import { sql } from "drizzle-orm";
import { database } from "../client";
import { pictures } from "../schema";

type State = "hidden" | "removed";
type Node = { type?: unknown; attrs?: { src?: unknown }; content?: unknown };

const PLACE = "/uploads/";

/** Those of these pictures, by their names in storage, that a moderator has hidden or removed. */
async function listGonePictures(keys: readonly string[]): Promise<Map<string, State>> {
  if (keys.length === 0) return new Map();
  const { rows } = await database().execute<{ key: string; state: State }>(sql`
    select key, case when removed_at is null then 'hidden' else 'removed' end as state from ${pictures}
    where key = any(${sql.param(keys)}::text[]) and (hidden_at is not null or removed_at is not null)`);
  return new Map(rows.map(({ key, state }) => [key, state]));
}

/** Texts as readers see them: the texts stay as they were written, and a mark stands where such a picture stood. */
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
