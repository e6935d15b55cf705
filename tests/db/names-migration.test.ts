import pg from "pg";
import { expect, inject, test } from "vitest";
import { migrate } from "@/db/migrate";
import { makeOldDatabase, stepsBefore } from "../support/old-database";
import { emptyDatabase } from "../support/templates";

test("keeps everybody's name in an older forum, and marks imported guests as guests", async () => {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  const client = new pg.Client({ connectionString: url });
  try {
    await makeOldDatabase(url, stepsBefore("0027_names_that_look_alike"));
    await client.connect();
    const text = `'{"type":"doc","content":[]}', 'It holds.'`;
    await client.query(`
      insert into people (id, handle, name, role, email, email_verified) overriding system value values
        (1, 'coach-jo', 'Jo', 'author', null, null), (2, 'jo', 'Jo', 'member', 'a@example.org', null),
        (3, 'claimed', 'Cleo', 'member', 'b@example.org', now()), (4, 'nameless', 'Ana', 'member', null, null),
        (5, 'by-strava', null, 'member', null, null), (6, 'new-here', 'Jo', 'member', 'c@example.org', now());
      insert into accounts (user_id, type, provider, provider_account_id) values (5, 'oauth', 'strava', '1');
      insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt) overriding system value
        values (1, 'article', 1, 'A long way back', 'a-long-way', ${text}, '');
      insert into comments (thread_id, writer_id, old_id, body, body_text)
        select 1, n, n, ${text} from generate_series(2, 5) n;
      insert into comments (thread_id, writer_id, body, body_text) values (1, 6, ${text})`);
    await migrate(url);
    const { rows } = await client.query("select handle, name, guest, fold_version from people order by id");
    expect(rows.map(({ handle, name, guest }) => [handle, name, guest])).toEqual([
      ["coach-jo", "Jo", false],
      ["jo", "Jo", true],
      ["claimed", "Cleo", false],
      ["nameless", "Ana", true],
      ["by-strava", null, false],
      ["new-here", "Jo", false],
    ]);
    expect(rows.every(({ fold_version }) => fold_version === 0)).toBe(true);
  } finally {
    await client.end();
    await drop();
  }
});
