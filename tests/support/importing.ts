import { writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { REFERENCED } from "@/lib/import/files/blog-files";
import { findParts } from "@/lib/import/files/find-parts";
import type { ImportReport } from "@/lib/import/report";
import { type ImportOptions, runImport } from "@/lib/import/run-import";
import { temporaryFolder } from "./folder";

export const BLOG = path.resolve("tests/support/fixtures/blog.wxr.xml");

export async function importFile(file: string | readonly string[], options: Partial<ImportOptions> = {}) {
  const parts = await findParts(typeof file === "string" ? [file] : file);
  try {
    return await runImport({
      parts,
      dryRun: false,
      split: false,
      pictures: REFERENCED(),
      onProgress: () => undefined,
      ...options,
    });
  } finally {
    await parts.close();
  }
}

export async function importText(text: string | Buffer, options: Partial<ImportOptions> = {}) {
  const file = path.join(await temporaryFolder(), "export.xml");
  await writeFile(file, text);
  return importFile(file, options);
}

/** What a dry run and the run that follows say alike. */
export function findingsOf({
  dryRun: _dryRun,
  startedAt: _startedAt,
  finishedAt: _finishedAt,
  ...found
}: ImportReport) {
  return found;
}

/** What an import left in the database, without the numbers that depend on how often it was begun. */
export async function importedMeaning() {
  const { rows } = await database().execute(sql`
    select (select jsonb_agg(jsonb_build_array(t.old_id, t.title, t.slug, t.body, t.comment_count, t.author_reply_count, t.last_activity_at,
        t.pinned_at is null, w.handle) order by t.old_id) from threads t join people w on w.id = t.writer_id) as threads,
      (select jsonb_agg(jsonb_build_array(c.old_id, p.old_id, c.depth, c.body, c.created_at, c.by_author, c.reply_count, w.handle, w.email)
        order by c.old_id) from comments c left join comments p on p.id = c.parent_id join people w on w.id = c.writer_id) as comments,
      (select jsonb_agg(jsonb_build_array(handle, name, email, role, joined_at) order by handle) from people) as people,
      (select jsonb_agg(jsonb_build_array(o.path, t.old_id, g.slug, w.handle) order by o.path) from old_addresses o
        left join threads t on t.id = o.thread_id left join tags g on g.id = o.tag_id left join people w on w.id = o.person_id) as addresses,
      (select jsonb_agg(jsonb_build_array(m.url, m.title) order by m.url) from mentions m) as mentions`);
  return rows;
}
