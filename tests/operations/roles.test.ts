import { eq, sql } from "drizzle-orm";
import { beforeEach, expect } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/people/schema";
import { agreeToRole, changeRole, dropRoleProposal, proposeRole } from "@/lib/forum/people/roles/operations";
import { pathAfterOwnChange } from "@/lib/forum/people/roles/own-change";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { makeAdmin, propose } from "../support/admins";
import { decided } from "../support/decisions";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const admins = async () =>
  (await database().select({ handle: people.handle }).from(people).where(eq(people.role, "admin")))
    .map(({ handle }) => handle)
    .sort();

/** Kit alone is an admin when a test begins. */
beforeEach<{ world: World }>(async ({ world }) => {
  await database().execute(sql`delete from role_proposals`);
  await database().execute(sql`
    update people set suspended_until = null,
      role = (case when id = ${world.people.kit.id} then 'admin' else 'member' end)::person_role`);
});

test("an admin's role ends when another admin agrees, and the event has old and new role", async ({
  world,
}) => {
  const { kit, ben } = world.people;
  const other = await makeAdmin(world, ben);
  const proposalId = await propose(kit, other);
  expect(await admins()).toHaveLength(2);
  await expect(perform(agreeToRole, { proposalId }, as(kit))).rejects.toMatchObject({ code: "forbidden" });
  const event = await perform(agreeToRole, { proposalId }, as(other));
  expect(event).toMatchObject({ name: "role.changed", from: "admin", to: "member" });
  expect(await admins()).toEqual([kit.handle]);
  await expect(perform(agreeToRole, { proposalId }, as(kit))).rejects.toMatchObject({ code: "conflict" });
});

test("a declined proposal changes nothing, and can be repeated", async ({ world }) => {
  const { kit, ben } = world.people;
  const other = await makeAdmin(world, ben);
  const proposalId = await propose(kit, other);
  const again = { personId: other.id, role: "member" };
  await expect(perform(proposeRole, again, as(kit))).rejects.toMatchObject({ code: "conflict" });
  await perform(dropRoleProposal, { proposalId }, as(other));
  expect(await admins()).toHaveLength(2);
  expect(await propose(kit, other)).not.toBe(proposalId);
});

test("the last admin's role cannot be taken, not even by the program", async ({ world }) => {
  const { kit } = world.people;
  const asked = { personId: kit.id, role: "member" };
  await expect(perform(proposeRole, asked, as(kit))).rejects.toThrow(/You are the only admin/);
  await expect(perform(changeRole, asked, as(kit))).rejects.toThrow(/Two admins/);
  await expect(perform(changeRole, asked, as(SYSTEM))).rejects.toThrow(/last admin.*--role admin/);
});

test("a suspended admin does not count as a remaining one", async ({ world }) => {
  const { kit, ben } = world.people;
  const other = await makeAdmin(world, ben);
  await database()
    .update(people)
    .set({ suspendedUntil: new Date(Date.now() + DAY_MS) })
    .where(eq(people.id, other.id));
  const asked = { personId: kit.id, role: "member" };
  await expect(perform(changeRole, asked, as(SYSTEM))).rejects.toMatchObject({ code: "conflict" });
  await expect(perform(proposeRole, asked, as(kit))).rejects.toMatchObject({ code: "conflict" });
});

test("no single admin stops another: the role is taken first, and their posts are decided as others", async ({
  world,
}) => {
  const { kit, ben } = world.people;
  const other = await makeAdmin(world, ben);
  const account = { kind: "person", id: kit.id } as const;
  for (const kind of ["suspend", "silence", "limit"])
    await expect(decided(other, kind, account, { days: 7 }), kind).rejects.toThrow(/Two admins/);
  await expect(decided(other, "delete_content", account)).rejects.toThrow(/Two admins/);
  await decided(other, "warn", account);
});

test("a proposal ends with the role of the admin who made it", async ({ world }) => {
  const { kit, ben, ada } = world.people;
  const [second, third] = [await makeAdmin(world, ben), await makeAdmin(world, ada)];
  const stale = await propose(second, kit);
  await perform(agreeToRole, { proposalId: await propose(kit, second) }, as(third));
  await expect(perform(agreeToRole, { proposalId: stale }, as(third))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await admins()).toContain(kit.handle);
});

for (const round of [1, 2, 3, 4, 5]) {
  test(`two admins who agree at once to end their own roles leave one (${round})`, async ({ world }) => {
    const { kit, ben } = world.people;
    const other = await makeAdmin(world, ben);
    const [aboutOther, aboutKit] = [await propose(kit, other), await propose(other, kit)];
    const agree = (by: Member, proposalId: number) => perform(agreeToRole, { proposalId }, as(by));
    const ends = await Promise.allSettled([agree(other, aboutOther), agree(kit, aboutKit)]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await admins()).toHaveLength(1);
  });

  test(`two terminals that end the roles of two admins at once leave one (${round})`, async ({ world }) => {
    const { kit, ben } = world.people;
    const other = await makeAdmin(world, ben);
    const demote = ({ id }: Member) => perform(changeRole, { personId: id, role: "member" }, as(SYSTEM));
    const ends = await Promise.allSettled([demote(other), demote(kit)]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await admins()).toHaveLength(1);
  });
}

test.each(["member", "author", "moderator"] as const)(
  "an admin who agrees to become %s goes on to a page that they can open",
  (role) => {
    expect(pathAfterOwnChange(role)).not.toMatch(/^\/admin/);
    expect(pathAfterOwnChange(role).startsWith("/moderation")).toBe(role === "moderator");
  },
);
