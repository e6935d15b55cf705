import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect } from "vitest";
import { database } from "@/db/client";
import { listChain, listLog } from "@/db/decisions/log";
import { findDeparture, findOpenDeparture } from "@/db/departures/reads";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import {
  askAddressChange,
  confirmAddressChange,
  undoAddressChange,
  undoSeedOf,
} from "@/lib/forum/people/addresses/operations";
import { carryOutDue } from "@/lib/forum/people/departures/carry-out";
import {
  askDeparture,
  askDepartureFor,
  cancelDeparture,
  confirmDeparture,
} from "@/lib/forum/people/departures/operations";
import { changeRole } from "@/lib/forum/people/roles/operations";
import { hashOfLink, linkOf } from "@/lib/forum/people/sign-ins/secrets";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { decided } from "../support/decisions";
import { leave, leaveAtOnce, leavingToken, memberWithEverything } from "../support/leaving";
import { test } from "../support/with-world";
import { as, sessionOf } from "../support/world";

beforeAll(() => {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "comeback-leave-"));
});

const later = (days: number) => new Date(Date.now() + days * DAY_MS);
const done: string[] = [];
const carryOutAt = (at: Date) =>
  carryOutDue(at, async ({ email }) => {
    if (email) done.push(email);
  });

describe("a wish to leave", () => {
  test("changes nothing before the email's link, nor before seven days", async ({ world }) => {
    const { member, email } = await memberWithEverything(world);
    const { departureId } = await perform(askDeparture, { way: "erase" }, as(member));
    await carryOutAt(later(30));
    expect((await findDeparture(departureId))?.begunAt).toBeNull();
    await perform(confirmDeparture, { token: await leavingToken(departureId) }, as(member));
    await carryOutAt(later(6.9));
    expect((await findDeparture(departureId))?.begunAt).toBeNull();
    await carryOutAt(later(7.1));
    expect((await findDeparture(departureId))?.provedAt).not.toBeNull();
    expect(done).toContain(email);
  });

  test("is confirmed once, by its own member, in time", async ({ world }) => {
    const { member } = await memberWithEverything(world);
    const { departureId } = await perform(askDeparture, { way: "keep" }, as(member));
    const token = await leavingToken(departureId);
    const confirm = (actor = member, at = new Date()) => perform(confirmDeparture, { token }, as(actor, at));
    await expect(confirm(world.people.ben)).rejects.toThrow("This link belongs to another account.");
    await expect(confirm(member, later(2))).rejects.toThrow("This link is too old.");
    await confirm();
    await expect(confirm()).rejects.toThrow("You have already confirmed this.");
    await expect(perform(askDeparture, { way: "erase" }, as(member))).rejects.toThrow("already confirmed");
  });

  test("is cancelled on the last second, and a cancelled link does nothing", async ({ world }) => {
    const { member } = await memberWithEverything(world);
    const departureId = await leave(member, "erase");
    await perform(cancelDeparture, {}, as(member, later(6.99)));
    await carryOutAt(later(8));
    expect((await findDeparture(departureId))?.begunAt).toBeNull();
    await expect(
      perform(confirmDeparture, { token: await leavingToken(departureId) }, as(member)),
    ).rejects.toThrow("This request was cancelled, so nothing was deleted.");
    await expect(perform(cancelDeparture, {}, as(member))).rejects.toThrow("There is nothing to cancel");
  });

  test("of two at once is one, and of two erasures at once one does the work", async ({ world }) => {
    const { member } = await memberWithEverything(world);
    await Promise.allSettled([
      perform(askDeparture, { way: "erase" }, as(member)),
      perform(askDeparture, { way: "keep" }, as(member)),
    ]);
    const open = await findOpenDeparture(member.id);
    await perform(confirmDeparture, { token: await leavingToken(open?.id ?? 0) }, as(member));
    await Promise.allSettled([carryOutAt(later(7.1)), carryOutAt(later(7.1))]);
    await carryOutAt(later(7.2));
    expect((await findDeparture(open?.id ?? 0))?.proof?.left).toEqual([]);
  });

  test("that is days late is put off, because a backup may have brought it back", async ({ world }) => {
    const { member } = await memberWithEverything(world);
    const departureId = await leave(member, "erase");
    await carryOutAt(later(20));
    const departure = await findDeparture(departureId);
    expect(departure?.begunAt).toBeNull();
    expect(departure?.dueAt?.getTime()).toBeGreaterThan(Date.now() + DAY_MS);
    await perform(cancelDeparture, {}, as(member));
  });

  test("of the last admin is refused, and an admin cannot erase another", async ({ world }) => {
    const { kit, ada, mia } = world.people;
    await expect(perform(askDeparture, { way: "keep" }, as(kit))).rejects.toThrow("is the last admin");
    await perform(changeRole, { personId: mia.id, role: "admin" }, as(SYSTEM));
    const erase = { personId: mia.id, way: "erase", reason: "Asked by letter." };
    await expect(perform(askDepartureFor, erase, as(kit))).rejects.toThrow("is an admin, so only");
    await perform(changeRole, { personId: mia.id, role: "moderator" }, as(SYSTEM));
    await perform(askDepartureFor, { ...erase, personId: ada.id }, as(kit));
    await perform(cancelDeparture, {}, as(ada));
    await expect(perform(askDepartureFor, { ...erase, reason: "" }, as(kit))).rejects.toThrow("Say why.");
  });
});

test("a moderator who leaves keeps the log unbroken, and nobody reads the name", async ({ world }) => {
  const { member } = await memberWithEverything(world);
  await perform(changeRole, { personId: member.id, role: "moderator" }, as(SYSTEM));
  const moderator = { ...member, role: "moderator" } as const;
  await decided(moderator, "hide", { kind: "comment", id: world.comment.id });
  const named = (await listLog({})).entries.find(({ data }) => data.by === member.handle);
  expect(named?.byFormer).toBe(false);
  const before = await verifyLog();
  await leaveAtOnce(moderator, "erase");
  expect(await verifyLog()).toEqual(before);
  const after = (await listLog({})).entries.find(({ id }) => id === named?.id);
  expect(after).toMatchObject({ byFormer: true, data: { by: null } });
  expect(JSON.stringify(await listChain(0, 1_000))).not.toContain(member.handle);
});

describe("a change of the address", () => {
  const asked = async (personId: number) => {
    const { rows } = await database().execute<{ seed: string }>(sql`
      select seed from address_changes where person_id = ${personId} order by id desc limit 1`);
    const seed = rows[0]?.seed ?? "";
    return { token: hashOfLink(linkOf(seed)), undo: hashOfLink(linkOf(undoSeedOf(seed))) };
  };
  const addressOf = async (id: number) =>
    (await database().execute<{ email: string }>(sql`select email from people where id = ${id}`)).rows[0]
      ?.email;

  test("counts once the new address confirms it, and the old one can undo it", async ({ world }) => {
    const { member, email } = await memberWithEverything(world);
    await perform(askAddressChange, { email: "new-moss@example.org" }, as(member));
    expect(await addressOf(member.id)).toBe(email);
    const { token, undo } = await asked(member.id);
    await expect(perform(undoAddressChange, { token: undo }, as(VISITOR))).rejects.toThrow(
      "Nothing was changed",
    );
    await expect(perform(confirmAddressChange, { token }, as(world.people.ben))).rejects.toThrow(
      "another account",
    );
    await perform(confirmAddressChange, { token }, as(member));
    expect(await addressOf(member.id)).toBe("new-moss@example.org");
    await expect(perform(confirmAddressChange, { token }, as(member))).rejects.toThrow("already confirmed");
    await expect(perform(askDeparture, { way: "erase" }, as(member))).rejects.toThrow(
      "changed a short time ago",
    );
    await sessionOf(member);
    const { sessions } = await perform(undoAddressChange, { token: undo }, as(VISITOR));
    expect(sessions).toBeGreaterThan(0);
    expect(await addressOf(member.id)).toBe(email);
    await expect(perform(undoAddressChange, { token: undo }, as(VISITOR))).rejects.toThrow("undone already");
  });

  test("to somebody else's address is refused only to who reads its emails", async ({ world }) => {
    const { member } = await memberWithEverything(world);
    await perform(askAddressChange, { email: "ben@example.org" }, as(member));
    const { token } = await asked(member.id);
    await expect(perform(confirmAddressChange, { token }, as(member))).rejects.toThrow("belongs to a member");
    const { undo } = await asked(member.id);
    await expect(perform(undoAddressChange, { token: undo }, as(VISITOR, later(9)))).rejects.toThrow();
  });
});
