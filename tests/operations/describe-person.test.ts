import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findPerson, findPresentHandle } from "@/db/people/reads";
import { findSessionOwner } from "@/db/sign-ins/reads";
import { chooseUnit } from "@/lib/forum/people/choose-unit";
import { describePerson } from "@/lib/forum/people/describe";
import { enrolPerson } from "@/lib/forum/people/operations";
import { isReserved } from "@/lib/forum/people/reserved-names";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { importAuthor } from "@/lib/forum/site/imports/authors";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { importText } from "../support/importing";
import { test } from "../support/with-world";
import { as, sessionOf } from "../support/world";
import { comment, head, item, tail } from "../support/wxr-parts";

async function member(handle: string): Promise<Member> {
  const { personId: id } = await perform(enrolPerson, { handle }, as(SYSTEM));
  return {
    kind: "member",
    id,
    handle,
    role: "member",
    joinedAt: new Date(),
    ...UNRESTRICTED,
  };
}

const call = (who: Member, handle: string, at?: Date) =>
  perform(describePerson, { handle, name: "", about: "" }, as(who, at));

describe("a new handle", () => {
  test("is stored in lower case, and the old one redirects", async ({ world: _ }) => {
    const who = await member("first-name");
    const event = await call(who, " @Second_Name ");
    expect(event).toMatchObject({ handle: "second_name", formerHandle: "first-name" });
    expect((await findPerson("second_name"))?.id).toBe(who.id);
    expect(await findPresentHandle("First-Name")).toBe("second_name");
  });

  test("is refused beside its field if it is taken, invalid, or sounds like staff", async ({ world }) => {
    const who = await member("plain-runner");
    for (const [handle, code, sentence] of [
      [world.people.ben.handle, "conflict", /^Somebody already has this handle/],
      ["x", "invalid", /^A handle has 2 to 40/],
      ["-dash", "invalid", /^A handle has 2 to 40/],
      ["läufer", "invalid", /^A handle has 2 to 40/],
      ["ad-min", "invalid", /^This name sounds as if/],
    ] as const) {
      const refused = expect(call(who, handle), handle).rejects;
      await refused.toMatchObject({ code, fields: { handle: expect.stringMatching(sentence) } });
    }
    expect((await findPerson("plain-runner"))?.id).toBe(who.id);
  });

  test("can be changed three times in thirty days, returning included, and then the day is named", async ({
    world: _,
  }) => {
    const who = await member("one-day");
    const start = new Date("2026-01-01T12:00:00Z");
    const day = (n: number) => new Date(start.getTime() + n * DAY_MS);
    await call(who, "two-days", day(0));
    await call(who, "one-day", day(1));
    await call(who, "two-days", day(2));
    await expect(call(who, "three-days", day(20))).rejects.toMatchObject({
      code: "rate_limited",
      retryAfter: (10 * DAY_MS) / 1000,
      fields: { handle: expect.stringContaining("again on 31 Jan 2026") },
    });
    await perform(describePerson, { handle: "two-days", name: "Dee", about: "" }, as(who, day(20)));
    await call(who, "three-days", day(31));
  });
});

describe("a former handle", () => {
  test("stays reserved for a year against members, newcomers and imported guests", async ({ world }) => {
    const who = await member("sam");
    await call(who, "sam-runs");
    await expect(call(world.people.ada, "sam")).rejects.toMatchObject({
      code: "conflict",
      fields: { handle: expect.stringContaining("until recently") },
    });
    await expect(perform(enrolPerson, { handle: "sam" }, as(SYSTEM))).rejects.toMatchObject({
      code: "conflict",
    });
    const newcomer = await admit("sam@example.org", (attempt) => (attempt < 2 ? "sam" : "brisk-otter"));
    expect(newcomer.handle).toBe("brisk-otter");
    const author = { login: "sam", name: "Sam", email: "sam-of-old@example.org" };
    expect(await perform(importAuthor, author, as(SYSTEM))).toMatchObject({ handle: "sam-2" });
  });

  test("can be taken back by its former owner, and then the other one is reserved", async ({ world }) => {
    const who = await member("early-lark");
    await call(who, "late-owl");
    await call(who, "early-lark");
    expect(await findPresentHandle("late-owl")).toBe("early-lark");
    expect(await findPresentHandle("early-lark")).toBeNull();
    await expect(call(world.people.ben, "late-owl")).rejects.toMatchObject({ code: "conflict" });
  });

  test("is free for anybody after that year", async ({ world }) => {
    const who = await member("old-boot");
    await call(who, "new-boot");
    await database().execute(sql`update former_handles set kept_until = now() where handle = 'old-boot'`);
    expect(await findPresentHandle("old-boot")).toBeNull();
    await call(world.people.mia, "old-boot");
    expect((await findPerson("old-boot"))?.id).toBe(world.people.mia.id);
  });

  test("goes to only one of two members who want it when it becomes free", async ({ world: _ }) => {
    const [first, second] = [await member("shared-path"), await member("other-path")];
    for (let round = 0; round < 5; round++) {
      await database().execute(sql`delete from audit_entries`);
      const [, taken] = await Promise.allSettled([
        call(first, `quiet-path-${round}`),
        call(second, "shared-path"),
      ]);
      expect(taken.status).toBe("rejected");
      await call(first, "shared-path");
    }
  });
});

describe("a unit of distance", () => {
  test("is the member's choice, comes with each of their sessions, and can be given up", async ({
    world,
  }) => {
    const { ada, ben } = world.people;
    const unitOf = async (who: Member) =>
      (await findSessionOwner(hashOfSession(await sessionOf(who))))?.distanceUnit;
    expect(await unitOf(ada)).toBeNull();
    await perform(chooseUnit, { unit: "miles" }, as(ada));
    expect([await unitOf(ada), await unitOf(ben)]).toEqual(["miles", null]);
    await perform(chooseUnit, { unit: null }, as(ada));
    expect(await unitOf(ada)).toBeNull();
    await expect(perform(chooseUnit, { unit: "furlongs" }, as(ada))).rejects.toMatchObject({
      fields: { unit: expect.stringContaining("Choose") },
    });
  });
});

describe("an import", () => {
  test("finds another handle for a guest whose name somebody used before", async ({ world: _ }) => {
    await call(await member("robin"), "robin-runs");
    const { open, close } = item({ id: 1, title: "A first post about hips", content: "Words." });
    await importText(
      head("https://big.example.org") + open + comment({ id: 1, author: "Robin" }) + close + tail(),
    );
    expect((await findPerson("robin-2"))?.name).toBe("Robin");
    expect(await findPresentHandle("robin")).toBe("robin-runs");
  });
});

describe("a handle or a name", () => {
  test.for([
    "admin",
    "Ad-min",
    "a_d_m_i_n",
    "the-admin",
    "admin-2",
    "m0derator",
    "moderators",
    "mod",
    "4uthor",
    "Support",
    "supp0rt",
    "comeback",
    "come-back",
    "comeback-team",
    "staff",
    "knee-admin",
  ])("%s sounds like staff", (text) => expect(isReserved(text)).toBe(true));

  test.for([
    "steady-heron",
    "modest-owl",
    "comeback-kid",
    "coach-jo",
    "mody",
    "thea",
    "author-of-pain",
    "runner-1999",
    "supportive",
  ])("%s is nobody's role", (text) => expect(isReserved(text)).toBe(false));
});

describe("a profile", () => {
  test("has one line for the name and a thousand characters for the rest, and may be empty", async ({
    world: { people },
  }) => {
    const say = (name: string, about: string) =>
      perform(describePerson, { handle: people.ada.handle, name, about }, as(people.ada));
    await say("  Ada\u202e\n L. ", `${"a".repeat(998)}\r\nb`);
    expect(await findPerson(people.ada.handle)).toMatchObject({
      name: "Ada L.",
      about: `${"a".repeat(998)}\nb`,
    });
    await say(" ", "");
    expect(await findPerson(people.ada.handle)).toMatchObject({ name: null, about: null });
    await expect(say("", "a".repeat(1001))).rejects.toMatchObject({ fields: { about: expect.any(String) } });
    await expect(say("a".repeat(61), "")).rejects.toMatchObject({ fields: { name: expect.any(String) } });
    await expect(say("Moderator", "")).rejects.toMatchObject({ fields: { name: expect.any(String) } });
  });
});
