import pg from "pg";
import { expect, inject, test } from "vitest";
import { connect, disconnect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { findSessionOwner } from "@/db/sign-ins/reads";
import { forumAdapter } from "@/lib/auth/adapter";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { makeOldDatabase, stepsBefore } from "../support/old-database";
import { emptyDatabase } from "../support/templates";

test("keeps sessions from before tokens were hashed, and stores no plain token", async () => {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  const tokens = ["0b9cf5a8-63a4-4b7c-9a5e-1d1f6f7f0d52", "läuft wieder"];
  try {
    await makeOldDatabase(url, stepsBefore("0026_sign_in_secrets"));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("insert into people (handle) values ('ada')");
    await client.query(
      "insert into sessions (session_token, user_id, expires) select token, 1, now() + interval '1 day' from unnest($1::text[]) token",
      [tokens],
    );
    await migrate(url);
    const { rows } = await client.query("select session_token from sessions where session_token = any ($1)", [
      tokens,
    ]);
    await client.end();
    expect(rows).toEqual([]);
    await connect(url);
    for (const token of tokens) {
      expect(await findSessionOwner(hashOfSession(token))).toMatchObject({ id: 1, handle: "ada" });
      const found = await forumAdapter().getSessionAndUser(token);
      expect(found).toMatchObject({ session: { sessionToken: token }, user: { id: 1 } });
    }
  } finally {
    await disconnect();
    await drop();
  }
});
