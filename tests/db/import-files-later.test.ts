import { readdir } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import type { Reach } from "@/lib/import/fetch/reach";
import { BlogFiles } from "@/lib/import/files/blog-files";
import { linksIn } from "@/lib/rich-text/own-files";
import { ALL, bodyOf, GIF, HERE, HILL, imagesOf, PDF, PLAN, uploads } from "../support/blog-uploads";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { findingsOf, importFile, importText } from "../support/importing";
import { head, item, tail } from "../support/wxr-parts";

describe("a second run with the uploads", () => {
  test("brings what the first left out, and keeps what people changed in between", async () => {
    const file = "tests/support/fixtures/exports/24-uploads-forgotten-at-first.xml";
    const title = "Pictures of all kinds";
    const ofBlog = sql`imported_from = 'https://r25c.example'`;
    const first = await importFile(file);
    expect(first.pictures).toMatchObject({ pictures: 0, documents: 0, linked: 4 });
    expect(describeImport(first).join("\n")).toContain("left as links to the old site");
    expect((await imagesOf(title)).every(({ src }) => src.startsWith("http"))).toBe(true);

    await database().execute(sql`
      update threads set body = jsonb_insert(body, '{content,0}', '{"type": "paragraph", "content": [{"type": "text", "text": "Edited."}]}'),
        hidden_at = now() where ${ofBlog}`);
    const rehearsal = await uploads(ALL, true);
    const rehearsed = await importFile(file, { pictures: rehearsal.pictures, dryRun: true });
    expect((await imagesOf(title)).every(({ src }) => src.startsWith("http"))).toBe(true);

    const { pictures } = await uploads(ALL);
    const second = await importFile(file, { pictures });
    expect(second.numbers).toMatchObject({ posts: 0, postsHere: 1 });
    expect(second.pictures).toMatchObject({ documents: 1, lost: [] });
    expect(findingsOf(second)).toEqual(findingsOf(rehearsed));
    expect(describeImport(second)).toContain("  2 pictures and 1 file copied");
    expect(await imagesOf(title)).toEqual(HERE);
    const body = await bodyOf(title);
    expect(linksIn(body)).toEqual([PDF]);
    expect(body.content[0]).toEqual({ type: "paragraph", content: [{ type: "text", text: "Edited." }] });
    const { rows } = await database().execute(
      sql`select count(*)::int as threads, bool_and(hidden_at is not null) as hidden from threads where ${ofBlog}`,
    );
    expect(rows).toEqual([{ threads: 1, hidden: true }]);

    const third = await uploads(ALL);
    const before = await bodyOf(title);
    expect((await importFile(file, { pictures: third.pictures })).pictures.lost).toEqual([]);
    expect(await bodyOf(title)).toEqual(before);
  });
});

describe("the old site", () => {
  test("gives its pictures and files, and a second run asks for what is missing", async () => {
    const asked: string[] = [];
    const isWhole = { now: false };
    const server = http.createServer((request, response) => {
      asked.push(request.url ?? "");
      if (request.url?.endsWith("/hill.png")) return response.end(HILL);
      if (request.url?.endsWith("/plan.pdf") && isWhole.now) return response.end(PLAN);
      return response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const site = `http://127.0.0.1:${port}`;
    const oldSite: Reach = { mayConnect: (address) => address === "127.0.0.1", mayUsePort: () => true };
    const { open, close } = item({
      id: 1,
      title: "From the old site",
      content: `<p><img src="${site}/wp-content/uploads/2014/05/hill-300x200.png" alt="Hill"> <a href="${site}/wp-content/uploads/2014/05/plan.pdf">The plan</a></p>`,
      link: `${site}/a-post/`,
    });
    const root = await temporaryFolder();
    const [to, fetched] = [path.join(root, "kept"), path.join(root, "fetched")];
    const text = head(site) + open + close + tail();
    const run = (dryRun: boolean) =>
      importText(text, { oldSite, dryRun, pictures: new BlogFiles({ folders: [], to, dryRun, fetched }) });
    try {
      expect((await run(true)).fetched).toEqual({ wanted: 2, files: 0, bytes: 0 });
      expect(asked).toEqual([]);
      const first = await run(false);
      expect(first.fetched).toEqual({ wanted: 2, files: 1, bytes: HILL.length });
      expect(first.pictures).toMatchObject({
        pictures: 1,
        lost: [{ name: "2014/05/plan.pdf", why: "gone", titles: ["From the old site"] }],
      });
      expect(describeImport(first).join("\n")).toContain("2014/05/plan.pdf, in “From the old site”");
      expect(await imagesOf("From the old site")).toEqual([{ src: GIF, width: 3, height: 2, alt: "Hill" }]);
      isWhole.now = true;
      asked.length = 0;
      const second = await run(false);
      expect(second.fetched).toEqual({ wanted: 1, files: 1, bytes: PLAN.length });
      expect(asked).toEqual(["/wp-content/uploads/2014/05/plan.pdf"]);
      expect(linksIn(await bodyOf("From the old site"))).toEqual([PDF]);
      expect(await readdir(fetched)).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

test("whether somebody may see a linked file is found by an index", async ({ db }) => {
  const plan = await db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute<{ "QUERY PLAN": string }>(sql`
      explain select from threads t where t.body::text like '%"href": "/uploads/%' and t.imported_from is not null
        and jsonb_path_query_array(t.body, 'strict $.**.href') @> jsonb_build_array('/uploads/' || 'd/x/plan.pdf'::text)`);
  });
  expect(plan.rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("threads_by_file");
});
