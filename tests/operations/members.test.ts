import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect } from "vitest";
import { database } from "@/db/client";
import { findOpenInvitation } from "@/db/invitations/reads";
import { listMembers } from "@/db/people/members";
import { findPerson, findPresentHandle } from "@/db/people/reads";
import { acceptInvitation } from "@/lib/forum/people/invitations/accept";
import { invite, revokeInvitation } from "@/lib/forum/people/invitations/operations";
import { mergePeople, renameMember } from "@/lib/forum/people/members/operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { leaveAtOnce, memberWithEverything } from "../support/leaving";
import { test } from "../support/with-world";
import { as } from "../support/world";

beforeAll(() => {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "comeback-members-"));
});

const reason = "The member asked by email.";
const count = async (query: ReturnType<typeof sql>) =>
  Number((await database().execute<{ all: number }>(query)).rows[0]?.all);

describe("two accounts of one person", () => {
  test("become one, with every row, once for each post that both marked", async ({ world }) => {
    const { member: from } = await memberWithEverything(world);
    const { member: to } = await memberWithEverything(world);
    const { kit } = world.people;
    await perform(markHelpful, { commentId: world.comment.id }, as(from));
    const helpful = await count(sql`select helpful_count as all from threads where id = ${world.article.id}`);
    const posts = await count(
      sql`select count(*) as all from comments where writer_id in (${from.id}, ${to.id})`,
    );
    const merged = await perform(mergePeople, { personId: from.id, intoId: to.id, reason }, as(kit));
    expect(merged.moved["comments.writer_id"]?.moved).toBeGreaterThan(0);
    expect(merged.moved["helpful_marks.person_id"]?.dropped).toBe(1);
    expect(await count(sql`select count(*) as all from comments where writer_id = ${to.id}`)).toBe(posts);
    expect(await count(sql`select helpful_count as all from threads where id = ${world.article.id}`)).toBe(
      helpful - 1,
    );
    expect(await findPerson(from.handle)).toBeNull();
    expect(await findPresentHandle(from.handle)).toBe(to.handle);
    expect(
      await count(sql`
      select count(*) as all from search_entries e join comments c on c.id = e.comment_id
      where c.writer_id = ${to.id} and not e.stems @@ ${`'by:${to.id}'`}::tsquery`),
    ).toBe(0);
    await expect(perform(mergePeople, { personId: from.id, intoId: to.id, reason }, as(kit))).rejects.toThrow(
      "This member does not exist.",
    );
  });

  test("stay apart if one is the other, has a role, or is deleted", async ({ world }) => {
    const { kit, mia, ada, ben } = world.people;
    const merge = (personId: number, intoId: number) =>
      perform(mergePeople, { personId, intoId, reason }, as(kit));
    await expect(merge(ada.id, ada.id)).rejects.toThrow("same account");
    await expect(merge(mia.id, ada.id)).rejects.toThrow("is a moderator");
    await expect(perform(mergePeople, { personId: ada.id, intoId: ben.id, reason }, as(mia))).rejects.toThrow(
      "Only an admin can do this.",
    );
    const { member } = await memberWithEverything(world);
    await leaveAtOnce(member, "keep");
    await expect(merge(member.id, ada.id)).rejects.toThrow("A deleted account cannot be merged.");
  });
});

test("a renamed member's old handle leads to the new one, and nobody else can take it", async ({ world }) => {
  const { member } = await memberWithEverything(world);
  const { member: other } = await memberWithEverything(world);
  const { kit } = world.people;
  await perform(renameMember, { personId: member.id, handle: "fern-walker", reason }, as(kit));
  expect(await findPresentHandle(member.handle)).toBe("fern-walker");
  const take = (handle: string) => perform(renameMember, { personId: other.id, handle, reason }, as(kit));
  await expect(take(member.handle)).rejects.toThrow("old links still lead to them");
  await expect(take("fern-walker")).rejects.toThrow("Somebody already has this handle.");
  await expect(take("a")).rejects.toThrow("2 to 40 characters");
});

const isInvited = async (email: string, at = new Date()) => (await findOpenInvitation(email, at)) !== null;

describe("an invitation", () => {
  test("lets one address in, once, until it is withdrawn", async ({ world }) => {
    const { kit, nova } = world.people;
    const email = "guest-to-be@example.org";
    expect(await isInvited(email)).toBe(false);
    await perform(invite, { email }, as(kit));
    expect(await isInvited(email.toUpperCase())).toBe(true);
    await expect(perform(invite, { email }, as(kit))).rejects.toThrow("has an open invitation");
    expect(await isInvited(email, new Date(Date.now() + 15 * DAY_MS))).toBe(false);
    await acceptInvitation(email, nova.id);
    expect(await isInvited(email)).toBe(false);
    await expect(perform(invite, { email: "ben@example.org" }, as(kit))).rejects.toThrow(
      "is a member already",
    );

    const second = await perform(invite, { email: "another@example.org" }, as(kit));
    const tokens = () =>
      count(sql`select count(*) as all from verification_tokens where identifier = 'another@example.org'`);
    expect(await tokens()).toBe(1);
    await perform(revokeInvitation, { invitationId: second.invitationId }, as(kit));
    expect(await isInvited("another@example.org")).toBe(false);
    expect(await tokens()).toBe(0);
    await expect(perform(revokeInvitation, { invitationId: second.invitationId }, as(kit))).rejects.toThrow(
      "used or withdrawn already",
    );
  });
});

test("the list of members goes on behind its cursor, without anybody who left", async ({ world }) => {
  await database().execute(sql`
    insert into people (handle, last_seen_at, fold_version) select 'listed-' || n, now() - n * interval '1 hour', 2
    from generate_series(1, 120) n`);
  const { member } = await memberWithEverything(world);
  await leaveAtOnce(member, "keep");
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next } = await listMembers("all", after);
    seen.push(...rows.map(({ handle }) => handle));
    if (!next) break;
    after = next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((handle) => handle.startsWith("listed-"))).toHaveLength(120);
  expect(seen.some((handle) => handle.startsWith("former-"))).toBe(false);
  expect((await listMembers("held")).rows.map(({ handle }) => handle)).toContain(world.people.sol.handle);
  expect((await listMembers("admin")).rows.map(({ handle }) => handle)).toEqual([world.people.kit.handle]);
});
