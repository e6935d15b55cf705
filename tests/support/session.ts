import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { sessions } from "@/db/sign-ins/schema";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { DAY_MS } from "@/lib/time";
import type { Forum } from "./forum-process";
import { beside } from "./write-in";

/** The forum of this worker: each has one at a time. */
let here: Pick<Forum, "url" | "databaseUrl"> | undefined;

export function signInAt(forum: Pick<Forum, "url" | "databaseUrl">): void {
  here = forum;
}

/** Begins a session of whoever has the address; a new address makes a new person, as it does by mail. */
export async function newSession(email: string): Promise<{ url: string; sessionToken: string }> {
  if (!here) throw new Error("No forum is running.");
  const sessionToken = randomUUID();
  await beside(here.databaseUrl, async () => {
    const { rows } = await database().execute<{ id: number }>(
      sql`select id::float8 as id from people where email = ${email}`,
    );
    const userId = rows[0]?.id ?? (await admit(email)).personId;
    const expires = new Date(Date.now() + DAY_MS);
    const kept = { sessionToken: hashOfSession(sessionToken), userId, expires, device: "Chrome on Linux" };
    await database().insert(sessions).values(kept);
  });
  return { url: here.url, sessionToken };
}
