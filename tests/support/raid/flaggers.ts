import { setTimeout as pause } from "node:timers/promises";
import { runSql } from "@/db/databases";
import { DomainError } from "@/lib/errors";
import { flagTarget } from "@/lib/forum/reactions/flags/operations";
import { type Member, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

/** What a reader recognises at a glance, and what takes them a while. */
const RECOGNISED = `(body_text ~ '(insole|recovery gear|fast-relief)'
  or body_text ~ 'stride-balm' and created_at < now() - interval '10 s')`;

/** Some members who read along and flag the spam that is shown, each a few times a minute, until they are stopped. */
export async function flag(
  databaseUrl: string,
  members: readonly Member[],
  stopped: AbortSignal,
): Promise<number> {
  const flagged = new Set<string>();
  while (!stopped.aborted) {
    const { rows } = await runSql(
      databaseUrl,
      `select id::float8 as id from comments where shown and ${RECOGNISED} order by id limit 3`,
    );
    for (const { id } of rows as { id: number }[])
      for (const member of members)
        if (!flagged.has(`${id} ${member.id}`) && (await flagOne(member, id)))
          flagged.add(`${id} ${member.id}`);
    await pause(1_000);
  }
  return flagged.size;
}

async function flagOne(actor: Member, id: number): Promise<boolean> {
  const asked = { subject: { kind: "comment", id }, reason: "spam" };
  try {
    await perform(flagTarget, asked, { actor, source: "browser" });
    return true;
  } catch (error) {
    // It is hidden meanwhile, or this one has flagged enough for an hour.
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** The members whom the start content brings, or a browser test signed in: known here for a while. */
export async function knownMembers(databaseUrl: string, most: number): Promise<Member[]> {
  const { rows } = await runSql(
    databaseUrl,
    `update people set trust = 1 where id in (
       select id from people where role = 'member' and suspended_until is null and email not like '%raid.example'
       order by id limit ${most})
     returning id::float8 as id, handle, joined_at as "joinedAt"`,
  );
  return (rows as Pick<Member, "id" | "handle" | "joinedAt">[]).map((person) => ({
    kind: "member",
    role: "member",
    ...UNRESTRICTED,
    ...person,
    trust: 1,
  }));
}
