import type { PoolClient } from "pg";
import { database } from "../client";
import type { Part } from "./parts";

const ROWS_AT_A_TIME = 500;

export type ExportedRow = Readonly<Record<string, unknown>>;

export interface Dossier {
  count(part: Part): Promise<number>;
  rows(part: Part): AsyncGenerator<ExportedRow>;
  /** Storage keys of the person's pictures, also of those in imported posts. */
  pictureKeys(): Promise<string[]>;
}

/**
 * Reads everything about a person as it was at one moment, a few rows at a time. `work` must read one part after the other, because
 * all of them share a connection.
 */
export async function withDossier<Result>(
  personId: number,
  work: (dossier: Dossier) => Promise<Result>,
): Promise<Result> {
  const client = await database().$client.connect();
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    return await work(dossierOf(client, personId));
  } finally {
    await client.query("rollback").catch(() => undefined);
    client.release();
  }
}

function dossierOf(client: PoolClient, personId: number): Dossier {
  let cursors = 0;
  return {
    async count({ table, mine }) {
      const { rows } = await client.query<{ all: number }>(
        `select count(*)::int as all from ${table} t where ${mine}`,
        [personId],
      );
      return rows[0]?.all ?? 0;
    },

    async *rows(part) {
      cursors += 1;
      const cursor = `part_${cursors}`;
      await client.query(`declare ${cursor} no scroll cursor for ${queryOf(part)}`, [personId]);
      for (;;) {
        const { rows } = await client.query<Record<string, unknown>>(
          `fetch ${ROWS_AT_A_TIME} from ${cursor}`,
        );
        for (const row of rows) yield without(row, part);
        if (rows.length < ROWS_AT_A_TIME) break;
      }
      await client.query(`close ${cursor}`);
    },

    async pictureKeys() {
      const { rows } = await client.query<{ key: string }>(
        `select key from pictures where person_id = $1 and stored_at is not null
        union select unnest(pictures_in(body)) from threads where writer_id = $1 and body::text like '%/uploads/%'
        union select unnest(pictures_in(body)) from comments where writer_id = $1 and body::text like '%/uploads/%'`,
        [personId],
      );
      return rows.map(({ key }) => key);
    },
  };
}

const HAS_ID = new Set([
  ...["threads", "comments", "edits", "story_updates", "treatments"],
  ...["setbacks", "notifications", "mails", "modmails", "modmail_messages"],
  ...["flags", "cases", "decisions", "appeals", "appeal_messages"],
  ...["pictures", "consents", "saved_posts", "saved_searches", "helpful_marks"],
]);

function queryOf({ table, mine, more = {} }: Part): string {
  const added = Object.entries(more).map(([name, expression]) => `, ${expression} as "${name}"`);
  const order = HAS_ID.has(table) ? " order by t.id" : "";
  return `select t.*${added.join("")} from ${table} t where ${mine}${order}`;
}

function without(row: Record<string, unknown>, { omit = {} }: Part): ExportedRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !Object.hasOwn(omit, column)));
}
