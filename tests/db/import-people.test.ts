import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { listOldNames } from "@/db/guests/reads";
import { findMembers } from "@/db/people/members";
import { findPerson, findPresentHandle, listPeopleByPrefix } from "@/db/people/reads";
import { answerOldNames } from "@/lib/forum/people/old-names/operations";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/database";
import { importFile, importText } from "../support/importing";
import { as } from "../support/world";
import { comment, head, item, tail } from "../support/wxr-parts";

const FAMILY = "tests/support/fixtures/exports/09-same-address-two-names.xml";

const blog = (site: string, comments: string[]) => {
  const { open, close } = item({ id: 1, title: "A post about hips", content: "Words." });
  return head(`https://${site}`) + open + comments.join("") + close + tail();
};

const writersOf = async (site: string) =>
  (
    await database().execute<{ old_id: string; name: string; by_author: boolean }>(sql`
      select c.old_id::int, p.name, c.by_author from comments c join people p on p.id = c.writer_id
      join threads t on t.id = c.thread_id where t.imported_from = ${site} order by c.old_id`)
  ).rows;

const countPeople = async () =>
  Number((await database().execute(sql`select count(*) from people`)).rows[0]?.count);

async function memberWith(email: string): Promise<Member> {
  const { personId, handle } = await admit(email);
  const limits = { suspendedUntil: null, silencedUntil: null, limitedUntil: null };
  return { kind: "member", id: personId, handle, role: "member", joinedAt: new Date(), trust: 0, ...limits };
}

describe("one address with several names", () => {
  test("is several people, and importing again doubles nobody", async () => {
    const { numbers } = await importFile(FAMILY);
    expect(numbers.people).toBe(5);
    const people = ["Maria", "Jonas", "Anna", "Peter"];
    expect((await writersOf("https://r09.example")).map(({ name }) => name)).toEqual(people);
    const before = await countPeople();
    expect((await importFile(FAMILY)).numbers).toMatchObject({ people: 0, comments: 0, commentsHere: 4 });
    expect(await countPeople()).toBe(before);
  });

  test("keeps addresses out of the people that pages show", async () => {
    const guests = await database().execute(sql`select email from people where guest`);
    expect(guests.rows.every(({ email }) => email === null)).toBe(true);
    expect(await listPeopleByPrefix("jonas")).toEqual([]);
    expect((await findMembers("home@r09.example")).map(({ name }) => name)).toEqual(["Jonas", "Maria"]);
    expect((await findPerson("maria"))?.claimable).toBe(true);
  });

  test("offers the member who proves the address both, who takes one", async () => {
    const maria = await memberWith("Home@r09.example".toLowerCase());
    const offered = await listOldNames(maria.id);
    expect(offered.map(({ person, comments, beginning }) => [person.name, comments, beginning])).toEqual([
      ["Maria", 1, "I am Maria and my knee hurts."],
      ["Jonas", 1, "I am Jonas, her husband, and my hip hurts."],
    ]);
    expect(JSON.stringify(offered)).not.toContain("@");
    const [own, jonas] = offered;
    await perform(answerOldNames, { take: [own?.id], decline: [jonas?.id] }, as(maria));
    const { rows } = await database().execute(sql`
      select c.old_id::int, p.handle from comments c join people p on p.id = c.writer_id
      join threads t on t.id = c.thread_id where t.imported_from = 'https://r09.example' and c.old_id < 3 order by 1`);
    expect(rows).toEqual([
      { old_id: 1, handle: maria.handle },
      { old_id: 2, handle: "jonas" },
    ]);
    expect(await findPerson("maria")).toBeNull();
    expect(await findPresentHandle("maria")).toBe(maria.handle);
    expect(await listOldNames(maria.id)).toMatchObject([{ person: { name: "Jonas" }, declined: true }]);
    const joined = await database().execute(sql`select joined_at from people where id = ${maria.id}`);
    expect(new Date(String(joined.rows[0]?.joined_at)).getUTCFullYear()).toBe(2014);
  });

  test("leads a later import to the member who took the name", async () => {
    const late = comment({ id: 9, author: "MARIA ", email: "home@r09.example", content: "Better now." });
    const { numbers } = await importText(blog("later.example", [late]));
    expect(numbers.people).toBe(1);
    expect((await writersOf("https://later.example"))[0]).toMatchObject({ old_id: 9, name: null });
  });

  test("offers nothing to a member with another address, and takes nothing for them", async () => {
    const stranger = await memberWith("stranger@example.org");
    expect(await listOldNames(stranger.id)).toEqual([]);
    const { rows } = await database().execute<{ id: number }>(
      sql`select id::float8 as id from guest_names where name = 'Jonas'`,
    );
    const stolen = perform(answerOldNames, { take: [rows[0]?.id], decline: [] }, as(stranger));
    await expect(stolen).rejects.toMatchObject({ code: "conflict" });
    await perform(answerOldNames, { take: [], decline: [rows[0]?.id] }, as(stranger));
  });

  test("gives each name to one of two windows that take it at once", async () => {
    const anna = await memberWith("noreply@r09.example");
    const [first, second] = await listOldNames(anna.id);
    const take = [first?.id, second?.id];
    const asked = await Promise.allSettled(
      [1, 2].map(() => perform(answerOldNames, { take, decline: [] }, as(anna))),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listOldNames(anna.id)).toEqual([]);
  });
});

describe("a guest", () => {
  test("has one person for names that differ in case and spacing", async () => {
    const names = ["Émile  Roy", "émile roy", "ÉMILE ROY"];
    const same = names.map((author, index) =>
      comment({ id: 10 + index, author, email: index === 1 ? "Emile@x.example" : "emile@x.example" }),
    );
    const nameless = ["Ida", "IDA"].map((author, index) => comment({ id: 20 + index, author }));
    const text = blog("case.example", [...same, ...nameless]);
    expect((await importText(text)).numbers).toMatchObject({ people: 3, comments: 5 });
    const more = comment({ id: 30, author: "émile Roy", email: "emile@x.example" });
    const again = blog("case.example", [...same, ...nameless, more, comment({ id: 31, author: "ida" })]);
    expect((await importText(again)).numbers).toMatchObject({ people: 0, comments: 2 });
  });

  test("without an address is not the one with an address and the same name", async () => {
    const two = [
      comment({ id: 1, author: "Kai", email: "kai@x.example" }),
      comment({ id: 2, author: "Kai" }),
    ];
    expect((await importText(blog("kai.example", two))).numbers.people).toBe(3);
    const three = [...two, comment({ id: 3, author: "Kai" })];
    expect((await importText(blog("kai.example", three))).numbers.people).toBe(0);
  });

  test("who wrote the author's name does not look like the author", async () => {
    await importText(
      blog("fake.example", [
        comment({ id: 1, author: "Nora Lind", email: "not-nora@x.example" }),
        comment({ id: 2, author: "Nora Lind" }),
        comment({ id: 3, author: "Nora", email: "nora@fake.example" }),
        comment({ id: 4, author: "Nora as a user", email: "other@x.example", userId: 1 }),
        comment({ id: 5, author: "Jonas", email: "nora@fake.example" }),
      ]),
    );
    const { rows } = await database().execute(sql`
      select c.old_id::int, p.guest, c.by_author from comments c join people p on p.id = c.writer_id
      join threads t on t.id = c.thread_id where t.imported_from = 'https://fake.example' order by 1`);
    const guest = { guest: true, by_author: false };
    const author = { guest: false, by_author: true };
    expect(rows).toEqual([guest, guest, author, author, guest].map((who, n) => ({ old_id: n + 1, ...who })));
  });

  test("is the author's to take, who then has the author's mark", async () => {
    const { rows } = await database().execute<{ id: number; handle: string }>(
      sql`update people set email_verified = now() where email = 'nora@fake.example' returning id::float8 as id, handle`,
    );
    const nora = { ...(await memberWith("unused@x.example")), ...rows[0], role: "author" as const };
    const [jonas] = await listOldNames(nora.id);
    await perform(answerOldNames, { take: [jonas?.id], decline: [] }, as(nora));
    const { rows: thread } = await database().execute(sql`
      select author_reply_count from threads where imported_from = 'https://fake.example'`);
    expect(thread).toEqual([{ author_reply_count: 3 }]);
  });
});

describe("a forum that an earlier version imported", () => {
  test("doubles nobody when the same file comes again", async () => {
    await importFile(FAMILY.replace("09-same-address-two-names", "14-approved-later"));
    const text = blog("older.example", [
      comment({ id: 1, author: "Élise", email: "elise@x.example" }),
      comment({ id: 2, author: "Tom", email: "elise@x.example" }),
    ]);
    await importText(text);
    // As the earlier version left it: one person with the address wrote both.
    await database().execute(sql`
      with kept as (select person_id, email from guest_names where name = 'Élise'),
        other as (select person_id from guest_names where name = 'Tom' and email = 'elise@x.example')
      update comments set writer_id = (select person_id from kept) where writer_id = (select person_id from other)`);
    await database().execute(
      sql`delete from people where id = (select person_id from guest_names where name = 'Tom' and email = 'elise@x.example')`,
    );
    await database().execute(sql`update guest_names set name_key = '' where name = 'Élise'`);
    const before = await countPeople();
    expect((await importText(text)).numbers).toMatchObject({ people: 0, comments: 0 });
    const more = blog("older.example", [comment({ id: 3, author: "élise", email: "elise@x.example" })]);
    expect((await importText(more)).numbers).toMatchObject({ people: 0, comments: 1 });
    expect(await countPeople()).toBe(before);
  });
});
