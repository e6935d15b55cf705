import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { flags } from "@/db/flags/schema";
import { reportFrom } from "@/lib/forum/reactions/flags/from-form";
import { reportIllegal } from "@/lib/forum/reactions/flags/report-operations";
import { targetIn } from "@/lib/forum/targets/linked";
import { VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { caseOf, pictureOf, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as } from "../support/world";

const why = "It sells prescription drugs without a prescription, against the law of my country.";
const typed = { link: "/c/1", why, name: "", email: "", goodFaith: "yes" };

describe("the link in a report", () => {
  test("leads to a thread, a reply, a picture or a member of this forum", async ({ world }) => {
    const { key, id } = await pictureOf(world.people.ben);
    const here = "http://localhost:3000";
    for (const [link, subject] of [
      ["/t/12/any-words", { kind: "thread", id: 12 }],
      [` ${here}/t/12/any-words/newest `, { kind: "thread", id: 12 }],
      [`${here}/t/12/any-words?rev=3#c34`, { kind: "comment", id: 34 }],
      ["/c/34", { kind: "comment", id: 34 }],
      ["localhost:3000/c/34", { kind: "comment", id: 34 }],
      [`/u/${world.people.jo.handle}`, { kind: "person", id: world.people.jo.id }],
      [`${here}/u/${world.people.jo.handle.toUpperCase()}`, { kind: "person", id: world.people.jo.id }],
      [`/uploads/${key}`, { kind: "picture", id }],
    ] as const)
      expect(await targetIn(link), link).toEqual(subject);
  });

  test.for([
    ["", "Paste the link"],
    ["https://evil.example/t/1/x", "another site"],
    ["//evil.example/c/1", "another site"],
    ["javascript:alert(1)", "another site"],
    ["/rules", "no thread, reply, picture or member"],
    ["/t/0/x", "no thread, reply, picture or member"],
    ["/c/12x", "no thread, reply, picture or member"],
    ["/u/nobody-at-all", "No member here is called"],
    ["/uploads/2019/knee.jpg", "Paste the link to the post"],
  ])("%j is refused with a sentence", async ([link, sentence], { world: _ }) => {
    await expect(targetIn(link ?? "")).rejects.toThrow(sentence);
  });
});

describe("a report of illegal content", () => {
  test("is a flag of the highest harm with a contact, and counts once however often it is sent", async ({
    world,
  }) => {
    const { id } = await replyOf(world.people.ben, world.question.id);
    const asked = { ...typed, link: `/c/${id}`, name: " Ruth ", email: " ruth@example.org " };
    const report = async (more = {}) =>
      perform(reportIllegal, await reportFrom({ ...asked, ...more }), as(VISITOR));
    const both = [await report(), await report()];
    expect(both.map(({ first }) => first)).toEqual([true, false]);
    const { caseId } = await report({ why: `${why} It is not the first time.`, name: "", email: "" });
    expect(await caseOf(caseId)).toMatchObject({ flagCount: 2, weight: 1, harm: 5 });
    expect(
      await database().select().from(flags).where(eq(flags.caseId, caseId)).orderBy(flags.id),
    ).toMatchObject([
      { origin: "visitor", personId: null, reason: "illegal", note: why, notifierName: "Ruth" },
      { notifierName: null, notifierEmail: null },
    ]);
  });

  test.for([
    [{ why: "It is bad." }, "at least 20 characters"],
    [{ goodFaith: "" }, "to the best of your knowledge"],
    [{ email: "not an address" }, "This email address is not valid"],
    [{ link: "/c/999999999" }, "no such reply"],
  ] as const)("%j is refused with what is wrong", async ([wrong, sentence], { world: _ }) => {
    await expect(
      (async () => perform(reportIllegal, await reportFrom({ ...typed, ...wrong }), as(VISITOR)))(),
    ).rejects.toThrow(sentence);
  });
});
