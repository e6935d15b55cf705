import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { listComments } from "@/db/comments/reads";
import { findPerson, findResemblance, hasUnfolded } from "@/db/people/reads";
import { calledName } from "@/lib/display-names";
import { describePerson } from "@/lib/forum/people/describe";
import { FOLD_VERSION } from "@/lib/forum/people/fold";
import { foldAllNames } from "@/lib/forum/people/fold-names";
import { enrolPerson } from "@/lib/forum/people/operations";
import { changeRole } from "@/lib/forum/people/roles/operations";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { confirmAddress } from "@/lib/forum/people/sign-ins/operations";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import fc from "@/tests/support/fast-check";
import { importText } from "../support/importing";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { comment, head, item, tail } from "../support/wxr-parts";

async function member(handle: string, more: object = {}): Promise<Member> {
  const { personId: id } = await perform(enrolPerson, { handle, ...more }, as(SYSTEM));
  return { kind: "member", id, handle, role: "member", joinedAt: new Date(), ...UNRESTRICTED };
}

const call = (who: Member, name: string, handle = who.handle) =>
  perform(describePerson, { handle, name, about: "" }, as(who));

const refused = (field: "name" | "handle", sentence: RegExp) => ({
  fields: { [field]: expect.stringMatching(sentence) },
});

describe("a member's name", () => {
  test("is refused if it looks like the author's, in any letters", async ({ world: _ }) => {
    const who = await member("plain-runner");
    for (const name of [
      "Jo",
      "jo",
      "J0",
      "Јо",
      "Ｊｏ",
      "J\u200bo",
      "Jø",
      "Jo ✓",
      "@Jo",
      "Coach Jo",
      "coach_jo",
    ])
      await expect(call(who, name), name).rejects.toMatchObject(
        refused("name", /^This name could be mistaken for Jo \(@coach-jo\)/),
      );
    expect((await findPerson("plain-runner"))?.name).toBeNull();
  });

  test("is refused if it sounds like the forum", async ({ world: _ }) => {
    const who = await member("second-runner");
    for (const name of [
      "Αdmin",
      "Mod\u00aderator",
      "C0meback",
      "@uthor",
      "Anonymous",
      "The person who asked",
    ])
      await expect(call(who, name), name).rejects.toMatchObject(refused("name", /^This name sounds as if/));
  });

  test("is refused if it is another member's handle, and allowed if it is another member's name", async ({
    world: _,
  }) => {
    await member("gravel-otter", { name: "Anna" });
    const who = await member("third-runner");
    for (const name of ["gravel-otter", "Gravel Otter", "grave1_οtter"])
      await expect(call(who, name), name).rejects.toMatchObject(
        refused("name", /^This name could be mistaken for @gravel-otter/),
      );
    await expect(call(who, "Anna")).resolves.toMatchObject({ personId: who.id });
  });

  test("may be the member's own handle, and stays theirs", async ({ world: { people } }) => {
    const who = await member("fourth-runner");
    await call(who, "Fourth Runner");
    await call(who, "Fourth Runner");
    await expect(call(people.jo, "Jo")).resolves.toMatchObject({ personId: people.jo.id });
    await expect(call(people.jo, "J0")).resolves.toMatchObject({ personId: people.jo.id });
    await call(people.jo, "Jo");
  });

  test("stays if it already looks like another's, while other fields change", async ({ world: _ }) => {
    const who = await member("old-hand");
    await database().execute(sql`update people set name = 'Jo', name_fold = 'jo' where id = ${who.id}`);
    await call(who, "Jo");
    await call(who, "Jo", "older-hand");
    expect(await findPerson("older-hand")).toMatchObject({ name: "Jo" });
  });
});

describe("a handle", () => {
  test("is refused if it looks like another member's handle or a name of staff", async ({ world: _ }) => {
    await member("swift-plover");
    const who = await member("fifth-runner");
    for (const [handle, other] of [
      ["swift_plover", "@swift-plover"],
      ["sw1ft-p1over", "@swift-plover"],
      ["j0", "Jo \\(@coach-jo\\)"],
      ["c0ach-jo", "Jo \\(@coach-jo\\)"],
      ["mla", "Mia \\(@mia\\)"],
    ] as const)
      await expect(call(who, "", handle), handle).rejects.toMatchObject({
        code: "conflict",
        ...refused("handle", new RegExp(`^This handle could be mistaken for ${other}`)),
      });
  });

  test("is refused for one of two lookalikes taken at once", async ({ world: _ }) => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z]{8}$/), fc.boolean(), async (word, byName) => {
        const [one, other] = [await admit(null), await admit(null)];
        const as_ = (id: number, handle: string) => ({ ...stranger, id, handle });
        const asked = await Promise.allSettled([
          call(as_(one.personId, one.handle), "", `x${word}-0o`),
          byName
            ? call(as_(other.personId, other.handle), `X${word}oo`)
            : call(as_(other.personId, other.handle), "", `x${word}o0`),
        ]);
        // A name may come first and the handle after it: names of members are no obstacle to a handle.
        const won = asked.filter(({ status }) => status === "fulfilled").length;
        expect(byName ? [1, 2] : [1]).toContain(won);
      }),
      { numRuns: 12 },
    );
  });

  test("of a newcomer differs if the first choice looks like somebody's", async ({ world: _ }) => {
    await member("calm-gibbon");
    const joined = await admit(
      null,
      (attempt) => ["ca1m-gibbon", "calmgibbon", "calm-gibbons"][attempt] ?? "",
    );
    expect(joined.handle).toBe("calm-gibbons");
  });
});

const stranger = { kind: "member", role: "member", joinedAt: new Date(), ...UNRESTRICTED } as const;

describe("an imported guest", () => {
  test("keeps a name like the author's, is marked, and gets a handle that imitates nobody", async ({
    world: _,
  }) => {
    const named = ["Jo", "Admin", "J0", "Ada"];
    const said = named.map((author, id) =>
      comment({ id: id + 1, parent: id, author, content: "It held for a month." }),
    );
    const { open, close } = item({ id: 1, title: "A first post about hips", content: "Words." });
    await importText(head("https://old.example.org") + open + said.join("") + close + tail());
    const { rows } = await database().execute<{ handle: string; name: string; guest: boolean }>(
      sql`select handle, name, guest from people where imported_at is not null order by id`,
    );
    expect(rows.map(({ name, guest }) => [name, guest])).toEqual(named.map((name) => [name, true]));
    for (const { handle } of rows) expect(["jo", "j0", "admin", "ada"]).not.toContain(handle);
    const {
      rows: [thread],
    } = await database().execute<{ id: number }>(
      sql`select id::float8 as id from threads where imported_from = 'https://old.example.org'`,
    );
    const { comments } = await listComments({ threadId: thread?.id ?? 0, order: "oldest" });
    expect(
      comments.map(({ writer, parentWriterName }) => [writer && calledName(writer), parentWriterName]),
    ).toEqual([
      ["Jo (guest)", null],
      ["Admin (guest)", "Jo (guest)"],
      ["J0 (guest)", "Admin (guest)"],
      ["Ada (guest)", "J0 (guest)"],
    ]);
  });

  test("becomes a member once the address is theirs, and is then asked about the name", async ({
    world: _,
  }) => {
    const { personId } = await perform(enrolPerson, { handle: "guest-of-old" }, as(SYSTEM));
    await database().execute(
      sql`update people set imported_at = now(), name = 'Jo', name_fold = 'jo', email = 'old@example.org' where id = ${personId}`,
    );
    expect(await findPerson("guest-of-old")).toMatchObject({ guest: true });
    await perform(confirmAddress, { personId }, as(SYSTEM));
    expect(await findPerson("guest-of-old")).toMatchObject({ guest: false });
    expect(await findResemblance(personId)).toMatchObject({ by: "name", other: { handle: "coach-jo" } });
  });

  test("does not block a member's name", async ({ world: _ }) => {
    await member("wilma");
    await database().execute(sql`update people set imported_at = now() where handle = 'wilma'`);
    await expect(call(await member("sixth-runner"), "Wilma")).resolves.toBeTruthy();
  });
});

describe("a question about a name", () => {
  test("is not asked of members whose name is unique", async ({ world: { people } }) => {
    for (const who of Object.values(people)) expect(await findResemblance(who.id), who.handle).toBeNull();
  });

  test("is asked of members whose names look like new staff, not of the staff", async ({ world: _ }) => {
    const [first, second, lookalike] = [
      await member("tempo-tess", { name: "Tess" }),
      await member("other-tess", { name: "Tess" }),
      await member("tessie", { name: "Τеss" }),
    ];
    expect(await findResemblance(second.id)).toBeNull();
    await perform(changeRole, { personId: first.id, role: "moderator" }, as(SYSTEM));
    expect(await findResemblance(first.id)).toBeNull();
    for (const { id } of [second, lookalike])
      expect(await findResemblance(id)).toMatchObject({
        by: "name",
        other: { handle: "tempo-tess", role: "moderator" },
      });
    await call(second, "Tess of the hills");
    expect(await findResemblance(second.id)).toBeNull();
  });

  test("is asked of the later of two members", async ({ world: _ }) => {
    const [first, later] = [await member("hill-hare"), await member("seventh-runner")];
    await database().execute(
      sql`update people set handle = 'hi11-hare', handle_fold = 'hiiihare' where id = ${later.id}`,
    );
    await database().execute(sql`update people set handle_fold = 'hiiihare' where id = ${first.id}`);
    expect(await findResemblance(first.id)).toBeNull();
    expect(await findResemblance(later.id)).toMatchObject({ by: "handle", other: { handle: "hill-hare" } });
  });
});

test("is prepared by folding old names at the start, and nobody is renamed", async ({ world: _ }) => {
  await database().execute(
    sql`insert into people (handle, name) select 'from-before-' || n, 'Jo' from generate_series(1, 1200) n`,
  );
  expect(await hasUnfolded(FOLD_VERSION)).toBe(true);
  await Promise.all([foldAllNames(), foldAllNames()]);
  await foldAllNames();
  expect(await hasUnfolded(FOLD_VERSION)).toBe(false);
  const before = await findPerson("from-before-7");
  expect(before).toMatchObject({ name: "Jo" });
  expect(await findResemblance(before?.id ?? 0)).toMatchObject({ by: "name" });
  await expect(call(await member("eighth-runner"), "", "fr0m-before-7")).rejects.toMatchObject(
    refused("handle", /@from-before-7/),
  );
});
