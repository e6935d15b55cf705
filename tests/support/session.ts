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

interface NewSession {
  readonly url: string;
  readonly sessionToken: string;
  readonly handle: string;
}

/** Begins a session of whoever has the address; a new address makes a new person, as it does by mail. */
export async function newSession(email: string): Promise<NewSession> {
  if (!here) throw new Error("No forum is running.");
  const sessionToken = randomUUID();
  const handle = await beside(here.databaseUrl, async () => {
    const known = await findByEmail(email);
    if (!known) await admit(email);
    const person = known ?? (await findByEmail(email));
    if (!person) throw new Error(`Nobody has the address ${email}.`);
    const expires = new Date(Date.now() + DAY_MS);
    const hash = hashOfSession(sessionToken);
    await database()
      .insert(sessions)
      .values({ sessionToken: hash, userId: person.id, expires, device: "Chrome on Linux" });
    return person.handle;
  });
  return { url: here.url, sessionToken, handle };
}

async function findByEmail(email: string): Promise<{ id: number; handle: string } | undefined> {
  const { rows } = await database().execute<{ id: number; handle: string }>(
    sql`select id::float8 as id, handle from people where email = ${email}`,
  );
  return rows[0];
}
