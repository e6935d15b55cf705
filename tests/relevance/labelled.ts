import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/client";

const grade = z.number().int().min(1).max(3);
const relevant = z.looseObject({
  kind: z.enum(["tag", "person", "article", "thread", "question", "story", "comment", "reply"]),
  grade: grade.default(1),
  slug: z.string().optional(),
  handle: z.string().optional(),
  /** The title of a thread, or of the thread of a comment; without it, the imported article. */
  thread: z.string().optional(),
  title: z.string().optional(),
  /** The first words of a comment. */
  starts: z.string().optional(),
  /** The number of a comment in the export of the article. */
  wp: z.number().int().optional(),
});
const labelled = z.object({
  queries: z.array(
    z.looseObject({ id: z.string(), voice: z.string(), q: z.string(), relevant: z.array(relevant) }),
  ),
});

type Relevant = z.infer<typeof relevant>;

/** A query with the grades of what answers it, by the names that engines give to what they find. */
export interface LabelledQuery {
  readonly id: string;
  readonly voice: string;
  readonly q: string;
  readonly grades: ReadonlyMap<string, number>;
}

export interface LabelledSet {
  readonly queries: readonly LabelledQuery[];
  /** Labels that name nothing in this forum. */
  readonly unresolved: readonly string[];
}

/** Reads a set; its labels must name things of the forum that the process is connected to. */
export async function readLabelled(file: string): Promise<LabelledSet> {
  const { queries } = labelled.parse(JSON.parse(readFileSync(file, "utf8")));
  const nameOf = await namesOfLabels();
  const unresolved: string[] = [];
  const resolved = queries.map(({ id, voice, q, relevant }) => {
    const grades = new Map<string, number>();
    for (const label of relevant) {
      const name = nameOf(label);
      if (name) grades.set(name, Math.max(label.grade, grades.get(name) ?? 0));
      else unresolved.push(`${id}: ${JSON.stringify(label)}`);
    }
    return { id, voice, q, grades };
  });
  return { queries: resolved.filter(({ grades }) => grades.size > 0), unresolved };
}

interface Named {
  readonly name: string;
  readonly key: string;
}

async function namesOfLabels(): Promise<(label: Relevant) => string | undefined> {
  const { rows: threads } = await database().execute<{ id: number; title: string; isImported: boolean }>(
    sql`select id::float8 as id, title, old_id is not null as "isImported" from threads where listed order by id`,
  );
  const { rows: comments } = await database().execute<{
    id: number;
    oldId: number;
    thread: number;
    text: string;
  }>(
    sql`select id::float8 as id, old_id::float8 as "oldId", thread_id::float8 as thread, body_text as text from comments where shown order by id`,
  );
  const { rows: named } = await database().execute<{ name: string; key: string } & Record<string, unknown>>(
    sql`select 'tag:' || id as name, 'tag ' || slug as key from tags
      union all select 'person:' || id, 'person ' || handle from people`,
  );
  const byKey = new Map(named.map(({ name, key }: Named) => [key, name]));
  const imported = threads.find(({ isImported }) => isImported);
  const threadOf = (title: string | undefined) =>
    title === undefined || title === "article"
      ? imported
      : threads.find((thread) => lettersOf(thread.title) === lettersOf(title));
  return (label) => {
    const { kind, thread: place, title, starts, wp, slug, handle } = label;
    if (kind === "tag") return byKey.get(`tag ${slug}`);
    if (kind === "person") return byKey.get(`person ${handle}`);
    const thread = threadOf(place ?? title);
    if (kind !== "comment" && kind !== "reply") return thread && `thread:${thread.id}`;
    const first = lettersOf(starts ?? "");
    const comment = comments.find(
      (one) =>
        one.thread === thread?.id &&
        (wp === undefined ? first !== "" && lettersOf(one.text).startsWith(first) : one.oldId === wp),
    );
    return comment && `comment:${comment.id}`;
  };
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
